import { HANDLAGGARE, handlaggning, rad, UTAN_FRITEXT, UTAN_PERSON } from './rule.js';
import type { Faltgrupp } from './words.js';

const CHEF = ['enhetschef'] as const;
const SYSTEM = ['verksamhetssystem'] as const;
const LISTA: readonly Faltgrupp[] = ['grunduppgifter', 'forlopp'];
const TVIST: readonly Faltgrupp[] = ['forlopp', 'skattning', 'fritext'];

/** What is done with an insats. */
export const INSATS_ROWS = {
  'insats.oppna': rad(
    'individ',
    ['Öppna en ny insats', { hemlig: false }],
    handlaggning([...HANDLAGGARE, ...CHEF], 'namnd'),
    handlaggning(SYSTEM, 'namnd', UTAN_FRITEXT),
  ),
  'insats.registrera': rad(
    'individ',
    ['Registrera händelser på en insats', { nodatkomst: true }],
    handlaggning(HANDLAGGARE, 'egna'),
    handlaggning(CHEF, 'enhet'),
    handlaggning(SYSTEM, 'namnd', UTAN_FRITEXT),
  ),
  'insats.las': rad(
    'individ',
    ['Läsa en insats och dess händelser', { nodatkomst: true }],
    handlaggning(HANDLAGGARE, 'egna'),
    handlaggning(CHEF, 'enhet'),
    handlaggning(SYSTEM, 'namnd', UTAN_FRITEXT),
    {
      roller: ['revisor'],
      omfang: 'namnd',
      andamal: ['tillsyn'],
      faltgrupper: ['grunduppgifter', 'forlopp'],
    },
  ),
  // The page for the child says in words that somebody has answered: for those alone who may see every such field.
  'insats.tidslinje': rad(
    'individ',
    ['Läsa tidslinjen för barnet', { nodatkomst: true }],
    handlaggning(HANDLAGGARE, 'egna', UTAN_PERSON),
    handlaggning(CHEF, 'enhet', UTAN_PERSON),
    handlaggning(SYSTEM, 'namnd', UTAN_PERSON),
  ),
  'insats.begar-makulering': rad(
    'individ',
    ['Begära att en händelse makuleras'],
    handlaggning(HANDLAGGARE, 'egna', UTAN_PERSON),
    handlaggning(CHEF, 'enhet', UTAN_PERSON),
  ),
  'insats.begransa': rad(
    'individ',
    ['Begränsa behandlingen av en insats'],
    handlaggning(CHEF, 'enhet', UTAN_PERSON),
  ),
  'insats.byt-individ': rad(
    'individ',
    ['Flytta en insats till rätt individ'],
    handlaggning(CHEF, 'enhet', UTAN_PERSON),
  ),
  'insats.overflytta': rad(
    'individ',
    ['Lämna över en insats till en annan nämnd'],
    handlaggning(CHEF, 'enhet', UTAN_PERSON),
  ),
  // A list of the own cases: each line is judged as its insats is, and nothing else is on it.
  'bevakning.las': rad(
    'individ',
    ['Läsa sin arbetslista', { hemlig: false }],
    handlaggning(HANDLAGGARE, 'egna', LISTA),
    handlaggning(CHEF, 'enhet', LISTA),
  ),
  'verkstallighet.las': rad(
    'individ',
    ['Läsa beslut som inte har verkställts', { hemlig: false }],
    handlaggning(CHEF, 'namnd', LISTA),
    { roller: ['revisor'], omfang: 'namnd', andamal: ['tillsyn'], faltgrupper: LISTA },
  ),
  // A random sample of the nämnd's insatser, each line judged as its insats is; the files themselves are read as always.
  'aktgranskning.gor': rad(
    'individ',
    ['Granska ett slumpvis urval av insatser', { hemlig: false }],
    { roller: CHEF, omfang: 'namnd', andamal: ['uppfoljning'], faltgrupper: LISTA },
    { roller: ['revisor'], omfang: 'namnd', andamal: ['tillsyn'], faltgrupper: LISTA },
  ),
  'insats.ifragasatt': rad(
    'individ',
    ['Anteckna att en uppgift är ifrågasatt'],
    handlaggning(HANDLAGGARE, 'egna', TVIST),
    handlaggning(CHEF, 'enhet', TVIST),
  ),
  // Naming who works with a case shows nothing of the file; otherwise nobody could be named on a protected one.
  'insats.tilldela': rad(
    'individ',
    ['Tilldela en insats en handläggare eller enhet', { trotsSkydd: true }],
    handlaggning(CHEF, 'enhet', []),
  ),
  'anteckning.skriv': rad(
    'individ',
    ['Skriva en anteckning i fritext', { nodatkomst: true }],
    handlaggning(HANDLAGGARE, 'egna', ['fritext']),
    handlaggning(CHEF, 'enhet', ['fritext']),
  ),
  'anteckning.las': rad(
    'individ',
    ['Läsa anteckningar i fritext', { nodatkomst: true }],
    handlaggning(HANDLAGGARE, 'egna', ['fritext']),
    handlaggning(CHEF, 'enhet', ['fritext']),
  ),
  'nodatkomst.oppna': rad(
    'individ',
    ['Öppna nödåtkomst till en individ eller insats', { trotsSkydd: true }],
    handlaggning([...HANDLAGGARE, ...CHEF], 'namnd', []),
  ),
  // What is decided names the insats and the event, so it is for those who read it; a chief is always left to decide.
  'godkannande.makulering': rad(
    'individ',
    ['Besluta om en begärd makulering'],
    { ...handlaggning(CHEF, 'namnd', []), trotsSkydd: true },
    handlaggning(['socialsekreterare'], 'egna', []),
  ),
} as const;

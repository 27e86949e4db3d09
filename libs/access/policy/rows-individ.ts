import { AKT, HANDLAGGARE, handlaggning, rad, UTAN_PERSON } from './rule.js';
import type { Faltgrupp } from './words.js';

const CHEF = ['enhetschef'] as const;
const PERSON: readonly Faltgrupp[] = ['identitet', 'grunduppgifter'];
const ALLT: readonly Faltgrupp[] = [...AKT, 'logg'];

/** What is done with a person. */
export const INDIVID_ROWS = {
  'individ.registrera': rad(
    'individ',
    ['Registrera en individ', { hemlig: false }],
    handlaggning([...HANDLAGGARE, ...CHEF, 'verksamhetssystem'], 'namnd', PERSON),
  ),
  'individ.sok': rad(
    'individ',
    ['Söka en individ på namn, personnummer eller ärendenummer', { nodatkomst: true }],
    handlaggning(['behandlare'], 'egna', PERSON),
    handlaggning(['socialsekreterare', ...CHEF], 'namnd', PERSON),
  ),
  'individ.las': rad(
    'individ',
    ['Läsa vem en individ är', { nodatkomst: true }],
    handlaggning(HANDLAGGARE, 'egna', PERSON),
    handlaggning(CHEF, 'namnd', PERSON),
  ),
  'individ.ratta': rad(
    'individ',
    ['Rätta uppgifter om vem en individ är'],
    handlaggning(HANDLAGGARE, 'egna', PERSON),
    handlaggning(CHEF, 'namnd', PERSON),
  ),
  'individ.skydda': rad(
    'individ',
    ['Anteckna eller häva skyddad identitet', { trotsSkydd: true }],
    handlaggning(CHEF, 'namnd', PERSON),
  ),
  'registerutdrag.skapa': rad(
    'individ',
    ['Skapa ett registerutdrag åt den registrerade'],
    {
      roller: ['socialsekreterare'],
      omfang: 'egna',
      andamal: ['dataskydd'],
      faltgrupper: ALLT,
    },
    { roller: CHEF, omfang: 'namnd', andamal: ['dataskydd'], faltgrupper: ALLT },
  ),
  'studie.utdrag': rad('individ', ['Ta ut en godkänd studies pseudonymiserade utdrag'], {
    roller: ['utvarderare'],
    omfang: 'alla',
    andamal: ['forskning'],
    faltgrupper: UTAN_PERSON,
  }),
  'godkannande.studieutdrag': rad(
    'individ',
    ['Besluta om ett begärt studieutdrag', { hemlig: false }],
    { roller: ['dataskyddsombud'], omfang: 'alla', andamal: ['dataskydd'], faltgrupper: [] },
  ),
} as const;

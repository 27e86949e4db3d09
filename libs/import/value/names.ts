import {
  AVSLUTSORSAK,
  findBedomningsinstrument,
  findInstrument,
  findKod,
  findMetod,
  findNamnd,
  foldName,
  INFORMANT,
  MATPUNKT,
  type Grunduppgifter,
  type Informant,
  type Matpunkt,
} from '../../domain/index.js';
import { findHandelsetyp } from '../handelse/handelser.js';
import { fault, value, type Reading } from './value.js';

/** Folded words by the code they stand for. */
function byWord<K extends string>(words: Readonly<Record<K, string>>): ReadonlyMap<string, K> {
  const entries = Object.entries<string>(words).flatMap(([kod, list]) =>
    list.split(' ').map((word) => [word, kod as K] as const),
  );
  return new Map(entries);
}

const MATPUNKTER = byWord<Matpunkt>({
  start: 'fore innan startmatning forematning baslinje pre t0 t1 inskrivning',
  mellan: 'under mitt halvtid mellanmatning',
  avslut: 'efter slut slutmatning eftermatning vidslut post t2 utskrivning',
  'efter-6-man': 'efter6 uppfoljning6 6man 6manader',
  'efter-12-man': 'efter12 uppfoljning12 12man 12manader ettar',
  'efter-18-man': 'efter18 uppfoljning18 18man 18manader',
});

/** A mother is written as the first guardian and a father as the second, so that each stays the same. */
const INFORMANTER = byWord<Informant>({
  barn: 'barnet ungdom ungdomen unge denunge sjalv sjalvskattning tonaring',
  'vardnadshavare-1': 'mamma mor foralder foralder1 vardnadshavare vh vh1',
  'vardnadshavare-2': 'pappa far foralder2 vh2',
  forskola: 'forskolan forskollarare',
  larare: 'skola skolan mentor',
  behandlare: 'terapeut behandlaren familjebehandlare',
  handlaggare: 'socialsekreterare handlaggaren',
});

const KON = byWord<Grunduppgifter['kon']>({
  flicka: 'flicka f tjej kvinna k',
  pojke: 'pojke p kille man m',
  annat: 'annat ickebinar',
  'uppgift-saknas': 'okant uppgiftsaknas',
});

/** How each coded field finds its code; undefined when the name is unknown. */
const FINDERS = {
  metod: (text: string) => findMetod(text)?.kod,
  stadsdelsnamnd: (text: string) => findNamnd(text)?.kod,
  instrument: (text: string) => findInstrument(text)?.kod,
  matpunkt: (text: string) => MATPUNKTER.get(foldName(text)) ?? findKod(MATPUNKT, text)?.kod,
  informant: (text: string) => INFORMANTER.get(foldName(text)) ?? findKod(INFORMANT, text)?.kod,
  avslutsorsak: (text: string) => findKod(AVSLUTSORSAK, text)?.kod,
  kon: (text: string) => KON.get(foldName(text)),
  handelse: (text: string) => findHandelsetyp(text),
} as const;

/** A field whose value is a code in a register or a list. */
export type Kodfalt = keyof typeof FINDERS;
export const KODFALT = Object.keys(FINDERS) as readonly Kodfalt[];

const UNKNOWN: Readonly<Record<Kodfalt, string>> = {
  metod:
    'Metoden finns inte i metodregistret. Skriv metodens kod, eller översätt den under "varden.metod".',
  stadsdelsnamnd:
    'Stadsdelsnämnden finns inte i registret. Rätta namnet, eller översätt det under "varden.stadsdelsnamnd".',
  instrument:
    'Instrumentet finns inte i registret. Rätta namnet, eller översätt det under "varden.instrument".',
  matpunkt: 'Mätpunkten är okänd. Skriv start, mellan eller avslut.',
  informant: 'Informanten är okänd. Skriv till exempel barn, vårdnadshavare 1 eller lärare.',
  avslutsorsak: 'Avslutsorsaken finns inte i kodlistan. Skriv en kod, till exempel FULLFOLJD_MAL.',
  handelse:
    'Händelsen är okänd. Skriv till exempel beslut, start, skattning eller avslut, eller översätt den under "varden.handelse". Makulering läses inte in: den kräver två personer.',
  kon: 'Kön ska vara flicka, pojke, annat eller uppgift saknas.',
};

/** Finds the code by name, alias or the translation of the mapping. The text itself is never repeated. */
export function readCode(falt: Kodfalt, text: string): Reading<string> {
  const found = FINDERS[falt](text);
  if (found !== undefined) return value(found);
  if (falt === 'instrument' && findBedomningsinstrument(text) !== undefined) {
    return fault(
      'bedomning-ar-inte-skattning',
      'Det är ett bedömningsinstrument som hör till utredningen och inget mått på utfall. Ta bort raden.',
    );
  }
  return fault(`okand-${falt}`, UNKNOWN[falt]);
}

import type { RecordedInsatsEvent } from '../events.js';
import { faltnamn, KODADE_FALT, type KodatFalt, svarIFalt } from '../kodade-falt.js';
import type { Flaggregel, Flaggfynd } from './types.js';

/** What each field with a catch-all code is called on a form. */
export const FALTORD: Readonly<Record<string, string>> = {
  metod: 'metod',
  'malsattningar.omrade': 'målområde',
  behov: 'behov',
  komponenter: 'komponent',
  skal: 'skäl',
  onskadMetod: 'önskad metod',
  uppfoljningsskal: 'skäl för uppföljningsvalet',
  andring: 'ändring',
  orsak: 'orsak',
  form: 'form',
  uppgiftslamnare: 'uppgiftslämnare',
  kontaktorsaker: 'kontaktorsaker',
  initieradAv: 'vem som tog initiativet',
  parter: 'parter',
  aktor: 'aktör',
};

/** By type of event: most events have no such field. */
const MED_ANNAT = new Map<string, KodatFalt[]>();
for (const falt of KODADE_FALT.filter(({ annat }) => annat.length > 0)) {
  MED_ANNAT.set(falt.typ, [...(MED_ANNAT.get(falt.typ) ?? []), falt]);
}
const INGA: readonly KodatFalt[] = [];

/** Koden annat: säger inget om vad det gäller. (A catch-all code hides what happened; the same fields as the share of it counts.) */
export const kodAnnat: Flaggregel = ({ history }) => {
  const metod = history.find(({ data }) => 'metod' in data);
  // What several openings say alike is told once, of the first.
  return history.flatMap((event) =>
    faltMedAnnat(event)
      .filter(({ falt }) => falt !== 'metod' || event === metod)
      .map((falt) => fynd(event, faltnamn(falt))),
  );
};

function faltMedAnnat({ type, data }: RecordedInsatsEvent): readonly KodatFalt[] {
  return (MED_ANNAT.get(type) ?? INGA).filter((falt) =>
    svarIFalt(falt, data).some((svar) => falt.annat.includes(svar as string)),
  );
}

function fynd({ id, data }: RecordedInsatsEvent, namn: string): Flaggfynd {
  const text = `Koden annat är använd för ${FALTORD[namn] ?? namn}. Välj en mer bestämd kod om någon passar.`;
  return { kod: 'KOD_ANNAT', text, handelseId: id, sedan: data.datum };
}

import {
  type Datum,
  faltnamn,
  type InsatsEventType,
  KODADE_FALT,
  type RecordedInsatsEvent,
  svarIFalt,
  type Svarsfalt,
} from '../../domain/index.js';
import { FORDELADE_FALT } from './fordelade-falt.js';
import type { Periodsummor } from './period.js';
import type { Registrering } from './underlag.js';

export const KOD = 'kod|';
export const FORDELNING = 'fordelning|';

/** How the sums of a field begin. */
export function faltprefix(of: typeof KOD | typeof FORDELNING, falt: Svarsfalt): string {
  return `${of}${falt.typ}|${faltnamn(falt)}|`;
}

interface Fraga {
  readonly falt: Svarsfalt;
  /** The sums that an answer adds one to. */
  readonly namesOf: (svar: unknown) => readonly string[];
}

const FRAGOR: ReadonlyMap<InsatsEventType, readonly Fraga[]> = grouped([
  ...KODADE_FALT.map((falt): Fraga => {
    const prefix = faltprefix(KOD, falt);
    const svar = [`${prefix}svar`];
    const annat = [...svar, `${prefix}annat`];
    const saknas = [...svar, `${prefix}saknas`];
    return {
      falt,
      namesOf: (given) => {
        if (falt.annat.includes(given as string)) return annat;
        return falt.saknas.includes(given as string) ? saknas : svar;
      },
    };
  }),
  ...FORDELADE_FALT.map((falt): Fraga => {
    const prefix = faltprefix(FORDELNING, falt);
    return { falt, namesOf: (given) => [prefix + String(given)] };
  }),
]);

function grouped(fragor: readonly Fraga[]): ReadonlyMap<InsatsEventType, readonly Fraga[]> {
  const found = new Map<InsatsEventType, Fraga[]>();
  for (const fraga of fragor) {
    const known = found.get(fraga.falt.typ);
    if (known === undefined) found.set(fraga.falt.typ, [fraga]);
    else known.push(fraga);
  }
  return found;
}

/** Adds, of every coded field, the answers that were given, and those of them that tell nothing. */
export function addKoder(sums: Periodsummor, registreringar: readonly Registrering[]): void {
  for (const { galler, dag } of registreringar) {
    if (galler !== undefined) addAnswers(sums, dag, galler);
  }
}

function addAnswers(sums: Periodsummor, dag: Datum, { type, data }: RecordedInsatsEvent): void {
  for (const { falt, namesOf } of FRAGOR.get(type) ?? []) {
    for (const svar of svarIFalt(falt, data)) {
      for (const namn of namesOf(svar)) sums.add(dag, namn);
    }
  }
}

import type { Cellvarde, Insatsuppgifter, OlastRad, Orsak, Rad } from '../row/rad.js';

/** Alla rader om en insats. (The rows of one insats, and what they say of it together.) */
export interface Insatsgrupp {
  readonly rader: readonly Rad[];
  readonly uppgifter: Insatsuppgifter;
  /** Which row each fact was taken from. */
  readonly raderna: Readonly<Partial<Record<keyof Insatsuppgifter, number>>>;
  /** Rows that say something else than an earlier one. */
  readonly motsagelser: ReadonlyMap<number, readonly Orsak[]>;
}

/** Rows by insats, in the order in which the file first names each. */
export function grupperade(rader: readonly (Rad | OlastRad)[]): readonly Insatsgrupp[] {
  const byInsats = new Map<string, Rad[]>();
  for (const rad of rader) {
    if (!('insatsId' in rad)) continue;
    const group = byInsats.get(rad.insatsId);
    if (group === undefined) byInsats.set(rad.insatsId, [rad]);
    else group.push(rad);
  }
  return [...byInsats.values()].map(sammanfattad);
}

type Uppgiftsnamn = keyof Insatsuppgifter;

/** The first row to state a fact states it for all; a later one may repeat it but not change it. */
function sammanfattad(rader: readonly Rad[]): Insatsgrupp {
  const uppgifter: Partial<Record<Uppgiftsnamn, Cellvarde<unknown>>> = {};
  const raderna: Partial<Record<Uppgiftsnamn, number>> = {};
  const motsagelser = new Map<number, Orsak[]>();
  for (const rad of rader) {
    for (const [name, found] of uppgifterna(rad)) {
      const earlier = uppgifter[name];
      if (earlier === undefined) {
        uppgifter[name] = found;
        raderna[name] = rad.number;
      } else if (earlier.value !== found.value) {
        const orsak = motsagelse(name, found.cell, raderna[name]);
        motsagelser.set(rad.number, [...(motsagelser.get(rad.number) ?? []), orsak]);
      }
    }
  }
  return { rader, uppgifter: uppgifter as Insatsuppgifter, raderna, motsagelser };
}

function uppgifterna(rad: Rad): readonly (readonly [Uppgiftsnamn, Cellvarde<unknown>])[] {
  return Object.entries(rad.uppgifter) as [Uppgiftsnamn, Cellvarde<unknown>][];
}

function motsagelse(name: Uppgiftsnamn, cell: string, earlierRow: number | undefined): Orsak {
  const text = `Uppgiften ${name} är en annan än på rad ${earlierRow}, som gäller samma insats. Rätta den ena, eller skilj insatserna åt med kolumnen insats.`;
  return { cell, code: 'rader-motsager', text };
}

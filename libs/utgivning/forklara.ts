import type { Utgivenrad, Utgivetantal } from '../domain/index.js';
import {
  FONSTERMATT,
  Forklaring,
  kvartalI,
  sammanlagt,
  type Liggare,
  type Matvarden,
  type Revision,
} from '../outcome/index.js';
import { definitionerSha256 } from './definitioner.js';
import { lasLiggare } from './liggare.js';
import { UtgavaNekad, type Forlag } from './publicera.js';
import { histories } from './underlag.js';

/** The row that is explained. */
export type Radval = Pick<Utgivenrad, 'period' | 'metod' | 'omrade' | 'bakgrund'>;

/** From a published figure to what it would be now, part by part. */
export interface Forklarat extends Revision {
  readonly rad: Radval;
  /** The release that the row was published in. */
  readonly nummer: number;
  /** Quarter → the position that it is counted by, in every release. */
  readonly fran: Readonly<Record<string, string>>;
  readonly tillPosition: string;
  readonly sammaDefinitioner: boolean;
  /** As it was published: hidden figures stay hidden to nobody who may explain, so the recounted value stands beside. */
  readonly publicerat: Readonly<Record<string, Utgivetantal>>;
  /** Published less recounted: nothing, unless definitions changed or something was erased since. */
  readonly definitionerOchGallrat: Matvarden;
}

/**
 * Splits the difference between a published row and the same row now. A year is its quarters, each from
 * the position by which it was first published. What waits for a window is not explained. @throws UtgavaNekad
 */
export async function forklaraRad(
  forlag: Pick<Forlag, 'store' | 'reader'>,
  rad: Radval,
  till: bigint,
): Promise<Forklarat> {
  const { liggare } = await lasLiggare(forlag.store);
  const published = liggare.utgavor.find(({ rader }) => rader.some((one) => isSame(one, rad)));
  if (published === undefined) throw unpublished(rad);
  const fran = positionerFor(rad.period, liggare);
  const delar = fran.map(
    ([kvartal, fore]) => new Forklaring({ ...rad, kvartal }, { fore: BigInt(fore), efter: till }),
  );
  for await (const batch of histories(forlag, till)) {
    for (const history of batch) for (const del of delar) del.take(history);
  }
  const told = (published.rader.find((one) => isSame(one, rad))?.antal ?? []).filter(
    ({ matt }) => !(FONSTERMATT as readonly string[]).includes(matt),
  );
  const found = only(told, sammanlagt(delar.map((del) => del.resultat())));
  return {
    ...{ rad, nummer: published.om.nummer },
    ...{ fran: Object.fromEntries(fran), tillPosition: String(till) },
    sammaDefinitioner: published.om.definitionerSha256 === definitionerSha256(),
    publicerat: Object.fromEntries(told.map(({ matt, varde }) => [matt, varde])),
    definitionerOchGallrat: difference(told, found.fore),
    ...found,
  };
}

function positionerFor(period: string, { utgavor }: Liggare) {
  const kvartal = period.length === 4 ? kvartalI(period) : [period];
  return kvartal.map((one) => {
    const first = utgavor.find(({ om }) => om.perioder.includes(one));
    return [one, first?.om.tillPosition ?? '0'] as const;
  });
}

/** What was told of the row, and the points of its pairs; nothing else. */
function only(told: Utgivenrad['antal'], { fore, andringar, efter }: Revision): Revision {
  const names = new Set(told.flatMap(({ matt }) => [matt, matt.replace('par:', 'poang:')]));
  const kept = (varden: Matvarden) =>
    Object.fromEntries(Object.entries(varden).filter(([name]) => names.has(name)));
  return {
    fore: kept(fore),
    andringar: andringar.map(({ orsak, varden }) => ({ orsak, varden: kept(varden) })),
    efter: kept(efter),
  };
}

function difference(told: Utgivenrad['antal'], fore: Matvarden): Matvarden {
  const parts = told.flatMap(({ matt, varde }) =>
    varde === 'dolt' || varde === (fore[matt] ?? 0)
      ? []
      : [[matt, (fore[matt] ?? 0) - varde] as const],
  );
  return Object.fromEntries(parts);
}

function isSame(a: Radval, b: Radval): boolean {
  return (
    a.period === b.period &&
    a.metod === b.metod &&
    a.omrade === b.omrade &&
    a.bakgrund === b.bakgrund
  );
}

function unpublished({ period, metod, omrade, bakgrund }: Radval): UtgavaNekad {
  return new UtgavaNekad(
    'utgava-saknas',
    `Raden ${period} ${metod} ${omrade} ${bakgrund} finns inte i någon utgåva. Bara publicerade tal kan förklaras.`,
  );
}

import type { Utgivenrad, Utgivetantal } from '../domain/index.js';
import { Forklaring, type Matvarden, type Revisionsorsak } from '../outcome/index.js';
import { definitionerSha256 } from './definitioner.js';
import { lasLiggare } from './liggare.js';
import { UtgavaNekad, type Forlag } from './publicera.js';
import { histories } from './underlag.js';

/** The row that is explained. */
export type Radval = Pick<Utgivenrad, 'period' | 'metod' | 'omrade' | 'bakgrund'>;

/** From a published figure to what it would be now, part by part. */
export interface Forklarat {
  readonly rad: Radval;
  /** The release that the row was published in. */
  readonly nummer: number;
  readonly franPosition: string;
  readonly tillPosition: string;
  readonly sammaDefinitioner: boolean;
  /** As it was published: hidden figures stay hidden to nobody who may explain, so the recounted value stands beside. */
  readonly publicerat: Readonly<Record<string, Utgivetantal>>;
  readonly fore: Matvarden;
  /** Published less recounted: nothing, unless definitions changed or something was erased since. */
  readonly definitionerOchGallrat: Matvarden;
  readonly andringar: readonly { readonly orsak: Revisionsorsak; readonly varden: Matvarden }[];
  readonly efter: Matvarden;
}

/** Splits the difference between a published row and the same row now. @throws UtgavaNekad */
export async function forklaraRad(
  forlag: Pick<Forlag, 'store' | 'reader'>,
  rad: Radval,
  till: bigint,
): Promise<Forklarat> {
  if (rad.period.length === 4) throw yearNotExplained(rad.period);
  const { liggare } = await lasLiggare(forlag.store);
  const published = liggare.utgavor.find(({ rader }) => rader.some((one) => isSame(one, rad)));
  if (published === undefined) throw unpublished(rad);
  const fran = BigInt(published.om.tillPosition);
  const forklaring = new Forklaring(rad, { fore: fran, efter: till });
  for await (const batch of histories(forlag, till)) {
    for (const history of batch) forklaring.take(history);
  }
  const told = published.rader.find((one) => isSame(one, rad))?.antal ?? [];
  const names = new Set(told.flatMap(({ matt }) => [matt, matt.replace('par:', 'poang:')]));
  const only = (varden: Matvarden) =>
    Object.fromEntries(Object.entries(varden).filter(([name]) => names.has(name)));
  const found = forklaring.resultat();
  const [fore, efter] = [only(found.fore), only(found.efter)];
  const andringar = found.andringar.map(({ orsak, varden }) => ({ orsak, varden: only(varden) }));
  return {
    ...{ rad, nummer: published.om.nummer },
    ...{ franPosition: String(fran), tillPosition: String(till) },
    sammaDefinitioner: published.om.definitionerSha256 === definitionerSha256(),
    publicerat: Object.fromEntries(told.map(({ matt, varde }) => [matt, varde])),
    definitionerOchGallrat: difference(told, fore),
    ...{ fore, andringar, efter },
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

function yearNotExplained(ar: string): UtgavaNekad {
  return new UtgavaNekad(
    'bara-kvartal',
    `Ett år är summan av sina kvartal, som kan ha publicerats vid olika tillfällen. Förklara ${ar}-K1 till ${ar}-K4 var för sig.`,
  );
}

function unpublished({ period, metod, omrade, bakgrund }: Radval): UtgavaNekad {
  return new UtgavaNekad(
    'utgava-saknas',
    `Raden ${period} ${metod} ${omrade} ${bakgrund} finns inte i någon utgåva. Bara publicerade tal kan förklaras.`,
  );
}

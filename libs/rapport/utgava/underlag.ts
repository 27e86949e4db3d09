import type { UtgavaPublicerad } from '../../domain/index.js';
import { ALLA, STADEN, type Utgivengruppsvy } from '../../outcome/index.js';

/** A published group with its place. */
export interface Grupp extends Utgivengruppsvy {
  readonly period: string;
  readonly metod: string;
  readonly omrade: string;
  readonly bakgrund: string;
}

/** What a report is made from: one release and the groups that it knows. */
export interface Rapportunderlag {
  readonly utgava: UtgavaPublicerad['data'];
  /** Instant of publication, ms since 1970. */
  readonly publicerad: number;
  readonly grupper: readonly Grupp[];
}

/** Years and quarters apart, each in order. */
export function perioder(underlag: Rapportunderlag): {
  readonly ar: readonly string[];
  readonly kvartal: readonly string[];
} {
  const all = [...new Set(underlag.grupper.map(({ period }) => period))].sort();
  return {
    ar: all.filter((period) => period.length === 4),
    kvartal: all.filter((period) => period.length > 4),
  };
}

/** The groups of a place, by period. */
export function serie(
  { grupper }: Rapportunderlag,
  plats: { readonly metod?: string; readonly omrade?: string },
  of: readonly string[],
): readonly Grupp[] {
  const { metod = ALLA, omrade = STADEN } = plats;
  return of.flatMap(
    (period) =>
      grupper.find(
        (grupp) =>
          grupp.period === period &&
          grupp.metod === metod &&
          grupp.omrade === omrade &&
          grupp.bakgrund === ALLA,
      ) ?? [],
  );
}

import type { Informant } from '../kodverk/types.js';
import type { Delskala, Poangalgoritm, Svarsintervall, Totalformel } from './algoritm.js';

export const VARDNADSHAVARE = ['vardnadshavare-1', 'vardnadshavare-2'] as const;
export const BARN_OCH_VARDNADSHAVARE: readonly Informant[] = ['barn', ...VARDNADSHAVARE];
export const PROFESSIONELLA: readonly Informant[] = ['behandlare', 'handlaggare'];

/** What most entries share, so that each one below says only what is its own. */
export const DEFAULTS = {
  version: 1,
  sprak: 'sv',
  alias: [],
  avser: 'utfall',
  decimaler: 0,
  delskalor: [],
  reverserade: [],
  algoritmer: [],
  riskfragor: [],
  gransvarden: [],
  normer: [],
} as const;

/** The first version of a scoring, without missing answers unless more is told. */
export function algoritm(
  total: Totalformel,
  kalla: string,
  more: Partial<Poangalgoritm> = {},
): readonly Poangalgoritm[] {
  return [{ version: 1, total, kalla, osaker: false, ...more }];
}

/** A summed subscale, with the range that its items give it. */
export function delskala(
  { min, max }: Svarsintervall,
  of: Pick<Delskala, 'kod' | 'namn' | 'items' | 'saknade'>,
): Delskala {
  return { ...of, min: min * of.items.length, max: max * of.items.length };
}

/** Forms that ask how ill somebody is: a bare number is not left alone with the one it is about. */
export const SYMTOM_ENSAM =
  'Poängen säger hur mycket ångest, nedstämdhet eller annan ohälsa någon har. Den berättas av någon som kan förklara den, inte av en sida som stängs.';

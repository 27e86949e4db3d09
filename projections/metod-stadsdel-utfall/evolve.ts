import {
  UNDERLAG_HANDLES,
  UNDERLAG_IGNORES,
  utfallOf,
  type LoggedHistory,
} from '../../libs/outcome/index.js';

export const handles = UNDERLAG_HANDLES;
export const ignores = UNDERLAG_IGNORES;

/** What each insats adds to the figures of its method in its stadsdelsnämnd. */
export function cells(history: LoggedHistory) {
  const utfall = utfallOf(history);
  if (utfall === undefined) return [];
  const { metod, stadsdelsnamnd } = utfall.underlag;
  return [{ key: { metod, stadsdelsnamnd }, sums: utfall.bidrag }];
}

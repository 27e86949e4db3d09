import {
  UNDERLAG_HANDLES,
  UNDERLAG_IGNORES,
  utfallOf,
  type LoggedHistory,
} from '../../libs/outcome/index.js';

export const handles = UNDERLAG_HANDLES;
export const ignores = UNDERLAG_IGNORES;

/** What each insats adds to the figures of its stadsdelsnämnd, as the nämnd was then. */
export function cells(history: LoggedHistory) {
  const utfall = utfallOf(history);
  if (utfall === undefined) return [];
  const { stadsdelsnamnd } = utfall.underlag;
  return [{ key: { stadsdelsnamnd }, sums: utfall.bidrag }];
}

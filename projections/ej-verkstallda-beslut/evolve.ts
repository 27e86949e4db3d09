import {
  addDays,
  begransningOf,
  type Bevakning,
  type Datum,
  INSATS_EVENT_TYPES,
  RAPPORTERADE_LAGAR,
} from '../../libs/domain/index.js';
import {
  aktenOf,
  bevakningarOf,
  effectiveHistory,
  type LoggedHistory,
} from '../../libs/outcome/index.js';

export const handles = INSATS_EVENT_TYPES;
export const ignores = {
  UtfallAvidentifierat: 'what is left of gallrade insatser holds no decision',
};

/** Stands for a quarter that has not come; sorts after every one that has. */
export const PAGAR = 'pagar';

/** The decisions of one insats that were overdue when some quarter ended. */
export function cells(history: LoggedHistory) {
  const held = effectiveHistory(history);
  const beslut = held.find((event) => event.type === 'BeslutFattat');
  if (beslut?.type !== 'BeslutFattat' || begransningOf(held) !== undefined) return [];
  const ansvarig_namnd = aktenOf(history)?.namnd ?? 'okand';
  return bevakningarOf(history)
    .filter(({ lag }) => lag !== undefined && RAPPORTERADE_LAGAR.includes(lag))
    .filter(({ slag }) => slag === 'verkstallighet')
    .map(kvartalen)
    .filter(({ forsta_kvartal, slut_kvartal }) => forsta_kvartal < slut_kvartal)
    .map((kvartal) => ({
      key: { ansvarig_namnd, metod: beslut.data.metod, ...kvartal },
      sums: { antal: 1 },
    }));
}

/** Counted from the quarter in which it was overdue, and no longer in the one in which it was closed. */
function kvartalen({ forfaller, stangd }: Bevakning) {
  return {
    forsta_kvartal: kvartalAv(addDays(forfaller, 1)),
    slut_kvartal: stangd === undefined ? PAGAR : kvartalAv(stangd),
  };
}

function kvartalAv(datum: Datum): string {
  return `${datum.slice(0, 4)}-K${Math.ceil(Number(datum.slice(5, 7)) / 3)}`;
}

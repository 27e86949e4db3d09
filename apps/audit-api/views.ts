import { momentMedKod, type RecordedBedomning } from '../../libs/domain/aktgranskning/index.js';
import type { Begun } from './stored.js';

/** What an audit is, without anything about an insats. */
export function protokollView(id: string, { lage, protokoll }: Begun) {
  const { datum, beteckning, moment, urvalsgrund, fran, till, metod } = protokoll;
  const { antal, fordelning, fro, position, strata } = protokoll;
  return {
    aktgranskningId: id,
    beteckning,
    paborjad: datum,
    avslutad: lage === 'AktgranskningKlar',
    moment: moment.map((kod) => ({ kod, namn: momentMedKod(kod)?.namn ?? kod })),
    ...{ urvalsgrund, fran, till, metod: metod ?? null, antal, fordelning, fro, position },
    namnder: strata.map(({ namnd, population, insatser }) => ({
      ...{ namnd, population, dragna: insatser.length },
    })),
  };
}

/** One answer as it is shown. */
function svarView({ id, data }: RecordedBedomning) {
  const { moment, svar, kod, granskare, datum } = data;
  return { moment, svar, ...(kod === undefined ? {} : { kod }), granskare, datum, handelseId: id };
}

/**
 * The sample in the order it was drawn, with the answers. Until it is ended everybody sees their own
 * alone: whoever has seen another's answer no longer judges by the file.
 */
export function urvalView(
  { lage, protokoll, bedomningar }: Begun,
  shown: ReadonlySet<string>,
  granskare: string,
) {
  const seen = bedomningar.filter(
    ({ data }) => lage === 'AktgranskningKlar' || data.granskare === granskare,
  );
  const perInsats = new Map<string, RecordedBedomning[]>();
  for (const one of seen) {
    const before = perInsats.get(one.data.insatsId);
    if (before === undefined) perInsats.set(one.data.insatsId, [one]);
    else before.push(one);
  }
  return protokoll.strata.flatMap(({ namnd, insatser }) =>
    insatser
      .filter((insatsId) => shown.has(insatsId))
      .map((insatsId) => ({
        ...{ insatsId, namnd },
        bedomningar: (perInsats.get(insatsId) ?? []).map(svarView),
      })),
  );
}

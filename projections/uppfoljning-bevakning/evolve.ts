import {
  begransningOf,
  type Bevakning,
  INSATS_EVENT_TYPES,
  type RecordedInsatsEvent,
} from '../../libs/domain/index.js';
import {
  aktenOf,
  bevakningarOf,
  effectiveHistory,
  type LoggedHistory,
} from '../../libs/outcome/index.js';

export const handles = INSATS_EVENT_TYPES;
export const ignores = {
  UtfallAvidentifierat: 'what is left of gallrade insatser has nothing left to do',
};

/** Every due date of one insats, done or not. */
export function rows(history: LoggedHistory) {
  const held = effectiveHistory(history);
  if (held.length === 0 || begransningOf(held) !== undefined) return [];
  const alla = bevakningarOf(history);
  if (alla.length === 0) return [];
  const insats = insatsen(history, held);
  return [...alla].sort(byNyckel).map((one) => row(insats, one));
}

/** In the order of the key, so that a replay writes what the table holds. */
function byNyckel(a: Bevakning, b: Bevakning): number {
  return a.nyckel < b.nyckel ? -1 : 1;
}

/** What every row says of its insats. */
function insatsen(history: LoggedHistory, held: readonly RecordedInsatsEvent[]) {
  const akt = aktenOf(history);
  return {
    insats_id: history.stream.slice('insats-'.length),
    ansvarig_namnd: akt?.namnd ?? 'okand',
    individ_id: akt?.individId ?? null,
    metod: metodOf(held),
    beslutsdatum: held.find((event) => event.type === 'BeslutFattat')?.data.datum ?? null,
    rapporter: rapporter(held),
  };
}

/** Written out field by field: a million of these are made in a rebuild, and spreads cost ten times as much. */
function row(insats: ReturnType<typeof insatsen>, one: Bevakning) {
  const rapporteras = one.slag === 'verkstallighet';
  return {
    insats_id: insats.insats_id,
    nyckel: one.nyckel,
    slag: one.slag,
    avser: one.avser,
    ansvarig_namnd: insats.ansvarig_namnd,
    individ_id: insats.individ_id,
    metod: insats.metod,
    fran: orNull(one.fran),
    tidigast: orNull(one.tidigast),
    forfaller: one.forfaller,
    senast: orNull(one.senast),
    tillstand: one.tillstand,
    stangd: orNull(one.stangd),
    uppfylld: orNull(one.uppfylld),
    skal: orNull(one.skal),
    lag: orNull(one.lag),
    beslutsdatum: rapporteras ? insats.beslutsdatum : null,
    rapporter: rapporteras ? insats.rapporter : null,
  };
}

function orNull<T>(value: T | undefined): T | null {
  return value ?? null;
}

/** The method as it was at the start, or else as it was decided or offered. */
function metodOf(held: readonly RecordedInsatsEvent[]): string | null {
  const start = held.find((event) => event.type === 'InsatsPaborjad');
  const opened = start ?? held.find((event) => 'metod' in event.data);
  return opened !== undefined && 'metod' in opened.data ? opened.data.metod : null;
}

/** The quarters in which it was reported as not carried out, and why it was not. */
function rapporter(held: readonly RecordedInsatsEvent[]) {
  return held.flatMap((event) => {
    if (event.type !== 'EjVerkstalltBeslutRapporterat') return [];
    const { kvartal, datum, skal, mottagare } = event.data;
    return [{ kvartal, datum, skal, mottagare }];
  });
}

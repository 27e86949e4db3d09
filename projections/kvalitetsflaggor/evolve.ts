import {
  begransningOf,
  type FlaggaOverTid,
  INSATS_EVENT_TYPES,
  kvalitetsflaggorOverTid,
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
  UtfallAvidentifierat: 'what is left of gallrade insatser can be mended by nobody',
};

/** Every flag of one insats, those that only time will bring among them. */
export function rows(history: LoggedHistory) {
  const held = effectiveHistory(history);
  if (held.length === 0 || begransningOf(held) !== undefined) return [];
  const flaggor = numrerade(kvalitetsflaggorOverTid(held, bevakningarOf(history)));
  if (flaggor.length === 0) return [];
  const akt = aktenOf(history);
  const insats = {
    insats_id: history.stream.slice('insats-'.length),
    ansvarig_namnd: akt?.namnd ?? 'okand',
    individ_id: akt?.individId ?? null,
    metod: metodOf(held),
  };
  return flaggor.map((one) => row(insats, one));
}

interface Insats {
  readonly insats_id: string;
  readonly ansvarig_namnd: string;
  readonly individ_id: string | null;
  readonly metod: string | null;
}

/** Written out field by field: a million of these are made in a rebuild, and spreads cost ten times as much. */
function row(insats: Insats, [nyckel, flagga]: Numrerad) {
  return {
    insats_id: insats.insats_id,
    nyckel,
    kod: flagga.kod,
    agare: flagga.agare,
    beskrivning: flagga.text,
    ansvarig_namnd: insats.ansvarig_namnd,
    individ_id: insats.individ_id,
    metod: insats.metod,
    handelse_id: flagga.handelseId ?? null,
    sedan: flagga.sedan ?? null,
    galler_fran: flagga.gallerFran ?? null,
  };
}

type Numrerad = readonly [nyckel: string, flagga: FlaggaOverTid];

/** In the order of the key, so that a replay writes what the table holds; two of one kind are told apart. */
function numrerade(flaggor: readonly FlaggaOverTid[]): readonly Numrerad[] {
  const seen = new Map<string, number>();
  return flaggor
    .map((flagga): Numrerad => {
      const nyckel = [flagga.kod, flagga.handelseId ?? '', flagga.sedan ?? ''].join('|');
      const n = (seen.get(nyckel) ?? 0) + 1;
      seen.set(nyckel, n);
      return [n === 1 ? nyckel : `${nyckel}|${n}`, flagga];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The method as it was at the start, or else as it was decided or offered. */
function metodOf(held: readonly RecordedInsatsEvent[]): string | null {
  const start = held.find((event) => event.type === 'InsatsPaborjad');
  const opened = start ?? held.find((event) => 'metod' in event.data);
  return opened !== undefined && 'metod' in opened.data ? opened.data.metod : null;
}

import {
  aktOf,
  begransningOf,
  type FlaggaOverTid,
  INSATS_EVENT_TYPES,
  kvalitetsflaggorOverTid,
  type RecordedInsatsEvent,
} from '../../libs/domain/index.js';
import { effectiveHistory, recordedHistory, type LoggedHistory } from '../../libs/outcome/index.js';

export const handles = INSATS_EVENT_TYPES;
export const ignores = {
  UtfallAvidentifierat: 'what is left of gallrade insatser can be mended by nobody',
};

/** Every flag of one insats, those that only time will bring among them. */
export function rows(history: LoggedHistory) {
  const held = effectiveHistory(history);
  if (held.length === 0 || begransningOf(held) !== undefined) return [];
  const flaggor = numrerade(kvalitetsflaggorOverTid(held));
  if (flaggor.length === 0) return [];
  const akt = aktOf(recordedHistory(history));
  const insats = {
    insats_id: history.stream.slice('insats-'.length),
    ansvarig_namnd: akt?.namnd ?? 'okand',
    individ_id: akt?.individId ?? null,
    metod: metodOf(held),
  };
  return flaggor.map(([nyckel, flagga]) => ({ ...insats, nyckel, ...written(flagga) }));
}

function written({ kod, agare, text, handelseId, sedan, gallerFran }: FlaggaOverTid) {
  return {
    ...{ kod, agare, beskrivning: text },
    handelse_id: handelseId ?? null,
    sedan: sedan ?? null,
    galler_fran: gallerFran ?? null,
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

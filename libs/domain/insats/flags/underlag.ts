import { bevakningar } from '../../bevakning/index.js';
import type { Datum } from '../../datum.js';
import { mallFor } from '../../metodmall/index.js';
import type { InsatsEventType, RecordedInsatsEvent } from '../events.js';
import { svaret } from '../evolve.js';
import { gallandeHistorik } from '../history.js';
import { planversioner } from '../planversioner.js';
import type { Underlag } from './types.js';

type OfType<T extends InsatsEventType> = Extract<RecordedInsatsEvent, { readonly type: T }>;

export function underlag(recorded: readonly RecordedInsatsEvent[], today: Datum): Underlag {
  const history = gallandeHistorik(recorded);
  const all = <T extends InsatsEventType>(type: T) =>
    history.filter((event): event is OfType<T> => event.type === type);
  const beslut = all('BeslutFattat')[0];
  const start = all('InsatsPaborjad')[0];
  const opened = (start ?? beslut)?.data;
  return {
    today,
    history,
    mall: opened && mallFor(opened.metod, opened.stadsdelsnamnd, opened.datum),
    bevakningar: bevakningar(history),
    erbjudande: all('InsatsErbjuden')[0],
    beslut,
    uppdrag: all('UppdragLamnat').sort((a, b) => a.data.datum.localeCompare(b.data.datum)),
    planer: planversioner(history),
    start,
    skattningar: all('SkattningRegistrerad'),
    avslut: all('InsatsAvslutad')[0],
    svar: svaret(history),
  };
}

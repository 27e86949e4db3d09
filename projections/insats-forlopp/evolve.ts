import {
  aktOf,
  INSATS_EVENT_TYPES,
  isGallrad,
  type RecordedInsatsEvent,
} from '../../libs/domain/index.js';
import {
  effectiveHistory,
  insatsunderlag,
  recordedHistory,
  type Insatsunderlag,
  type LoggedHistory,
} from '../../libs/outcome/index.js';

export const handles = INSATS_EVENT_TYPES;
export const ignores = {
  UtfallAvidentifierat: 'what is left of gallrade insatser is the course of none of them',
};

/** The course of one insats: where it stands, the events that hold, and what was corrected. */
export function rows(history: LoggedHistory) {
  const recorded = recordedHistory(history);
  if (recorded.length === 0 || recorded.some(isGallrad)) return [];
  return [row(history, recorded)];
}

function row(history: LoggedHistory, recorded: readonly RecordedInsatsEvent[]) {
  const held = effectiveHistory(history);
  const underlag = insatsunderlag(held);
  return {
    insats_id: history.stream.slice('insats-'.length),
    tillstand: tillstand(held, underlag),
    ...akten(recorded),
    ...(underlag === undefined ? NOTHING : facts(underlag)),
    handelser: held.map(written),
    rattelser: recorded === held ? [] : recorded.filter(isCorrection).map(written),
  };
}

/** Whose file it is in, and who answers for it. */
function akten(recorded: readonly RecordedInsatsEvent[]) {
  const akt = aktOf(recorded);
  return { ansvarig_namnd: akt?.namnd ?? 'okand', individ_id: akt?.individId ?? null };
}

const NOTHING = {
  metod: null,
  stadsdelsnamnd: null,
  beslutsdatum: null,
  startdatum: null,
  avslutsdatum: null,
  avslutsorsak: null,
};

function facts(underlag: Insatsunderlag) {
  const { metod, stadsdelsnamnd, beslutsdatum, startdatum, avslutsdatum, avslutsorsak } = underlag;
  return {
    metod,
    stadsdelsnamnd,
    beslutsdatum: beslutsdatum ?? null,
    startdatum: startdatum ?? null,
    avslutsdatum: avslutsdatum ?? null,
    avslutsorsak: avslutsorsak ?? null,
  };
}

/** What is kept of an event: nothing that only the log needs. */
function written({ id, type, recordedAt, data }: RecordedInsatsEvent) {
  return { id, type, recordedAt, data };
}

function isCorrection(event: RecordedInsatsEvent): boolean {
  return event.type === 'UppgiftRattad' || event.type === 'HandelseMakulerad';
}

function tillstand(held: readonly RecordedInsatsEvent[], underlag: Insatsunderlag | undefined) {
  if (underlag === undefined) return 'makulerad';
  if (underlag.avslutsdatum !== undefined) return 'avslutad';
  if (underlag.startdatum !== undefined) return 'pagaende';
  const avslag = held.some(
    (event) => event.type === 'BeslutFattat' && event.data.utfall === 'avslag',
  );
  return avslag && underlag.beslutsdatum === undefined ? 'avslagen' : 'ej-paborjad';
}

import {
  aktOf,
  begransningOf,
  INSATS_EVENT_TYPES,
  isGallrad,
  svaret,
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
    ...(underlag === undefined ? offered(held) : facts(underlag)),
    begransad: begransningOf(held)?.grund ?? null,
    anonym: held.some(isAnonym),
    handelser: held.map(written),
    rattelser: recorded.filter(isCorrection).map(written),
  };
}

/** Whose file it is in, and who answers for it. */
function akten(recorded: readonly RecordedInsatsEvent[]) {
  const akt = aktOf(recorded);
  return { ansvarig_namnd: akt?.namnd ?? 'okand', individ_id: akt?.individId ?? null };
}

function isAnonym(event: RecordedInsatsEvent): boolean {
  return event.type === 'InsatsPaborjad' && event.data.anonym === true;
}

/** Before any decision: what was offered, or would have been. */
function offered(held: readonly RecordedInsatsEvent[]) {
  const offer = held.find(isErbjudande);
  return {
    metod: offer?.data.metod ?? null,
    stadsdelsnamnd: offer?.data.stadsdelsnamnd ?? null,
    beslutsdatum: null,
    startdatum: null,
    avslutsdatum: null,
    avslutsorsak: null,
  };
}

function isErbjudande(event: RecordedInsatsEvent) {
  return event.type === 'InsatsErbjuden' || event.type === 'InsatsEjErbjuden';
}

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
  return { id, type, recordedAt, data } as RecordedInsatsEvent;
}

const CORRECTIONS: ReadonlySet<string> = new Set([
  'UppgiftRattad',
  'HandelseMakulerad',
  'IndividBytt',
  'UppgiftIfragasatt',
]);

function isCorrection({ type }: RecordedInsatsEvent): boolean {
  return CORRECTIONS.has(type);
}

function tillstand(held: readonly RecordedInsatsEvent[], underlag: Insatsunderlag | undefined) {
  if (underlag === undefined) return tillstandUtanBeslut(held);
  if (underlag.avslutsdatum !== undefined) return 'avslutad';
  if (underlag.startdatum !== undefined) return 'pagaende';
  const avslag = held.some(
    (event) => event.type === 'BeslutFattat' && event.data.utfall === 'avslag',
  );
  return avslag && underlag.beslutsdatum === undefined ? 'avslagen' : 'ej-paborjad';
}

/** Of what was neither decided nor started. */
function tillstandUtanBeslut(held: readonly RecordedInsatsEvent[]) {
  const offer = held.find(isErbjudande);
  if (offer === undefined) return 'makulerad';
  if (offer.type === 'InsatsEjErbjuden') return 'ej-erbjuden';
  return svaret(held) === 'avbojt' ? 'avbojd' : 'erbjuden';
}

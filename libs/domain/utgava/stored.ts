import { isRecord } from '../insats/shape/field.js';
import { UndecodableEvent } from '../insats/stored.js';
import type { UtgavaEvent, UtgavaEventType, UtgavaPublicerad, Utgivenrad } from './events.js';

/** Prefix of the streams that hold what was published: one stream, the ledger, for each series. */
export const UTGAVA_PREFIX = 'utgavor-';

/** The one series there is: the city, its districts and its methods. */
export const UTGAVELIGGARE = `${UTGAVA_PREFIX}stad`;

/** Every event type of the ledger. */
export const UTGAVA_EVENT_TYPES: readonly UtgavaEventType[] = [
  'UtgavaPublicerad',
  'UtgavedelPublicerad',
];

const TEXTS = [
  'datum',
  'tillPosition',
  'skydd',
  'innehallSha256',
  'definitionerSha256',
  'kodversion',
] as const satisfies readonly (keyof UtgavaPublicerad['data'])[];
const COUNTS = ['nummer', 'minstaAntal', 'rader', 'dolda', 'franAr', 'karens'] as const;

/** @throws UndecodableEvent */
export function decodeUtgavaEvent(storedType: string, data: unknown): UtgavaEvent {
  const check = CHECKS.get(storedType);
  if (check === undefined) throw new UndecodableEvent(storedType);
  if (!isRecord(data)) throw new UndecodableEvent(storedType, '(data)');
  const misfit = check(data);
  if (misfit !== undefined) throw new UndecodableEvent(storedType, misfit);
  // The check above is the proof; the compiler cannot follow it.
  return { type: storedType, data } as unknown as UtgavaEvent;
}

/** An event as the log keeps it. */
export function encodeUtgavaEvent(event: UtgavaEvent): { type: string; data: object } {
  return { type: event.type, data: event.data };
}

type Check = (data: Record<string, unknown>) => string | undefined;

const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['UtgavaPublicerad', misfitOfUtgava],
  ['UtgavedelPublicerad', misfitOfDel],
]);

function misfitOfUtgava(data: Record<string, unknown>): string | undefined {
  return (
    TEXTS.find((name) => typeof data[name] !== 'string') ??
    COUNTS.find((name) => !Number.isSafeInteger(data[name])) ??
    (isTexts(data.perioder) ? undefined : 'perioder')
  );
}

function misfitOfDel(data: Record<string, unknown>): string | undefined {
  if (!Number.isSafeInteger(data.nummer)) return 'nummer';
  if (!Number.isSafeInteger(data.del)) return 'del';
  return Array.isArray(data.rader) && data.rader.every(isRad) ? undefined : 'rader';
}

function isRad(value: unknown): value is Utgivenrad {
  return (
    isRecord(value) &&
    isTexts([value.period, value.metod, value.omrade, value.bakgrund]) &&
    Array.isArray(value.antal) &&
    value.antal.every(isAntal) &&
    Array.isArray(value.forandring)
  );
}

function isAntal(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.matt === 'string' &&
    (value.varde === 'dolt' || Number.isSafeInteger(value.varde))
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { datumInSweden, parseDatum, type Datum } from '../domain/index.js';
import { webProblem } from './problem/web-problems.js';

/** Up to where in the log something is asked for: a position, or an instant of recording. */
export interface AsOf {
  readonly position?: bigint;
  readonly instant?: number;
  /** The day that was asked for, where a day or an instant was. */
  readonly dag?: Datum;
}

const PARAMETRAR = {
  position: 'Så som det var känt vid den positionen i loggen, t.ex. `1042` ur ett svar.',
  per: 'Så som det var känt en dag (till dess slut), t.ex. `2026-06-30`, eller en tidpunkt med zon. Räknas efter när det registrerades, inte när det hände.',
} as const;

/** Documents the parameters by which a course is read as it was known before. */
export function ApiAsOf() {
  return applyDecorators(
    ...Object.entries(PARAMETRAR).map(([name, description]) =>
      ApiQuery({ name, required: false, description }),
    ),
  );
}

type Given = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads `?position=` or `?per=` (a Swedish day, to its end, or an instant with its zone); undefined where now is
 * asked for. Any other parameter is refused, and what has not been yet. @throws ProblemError
 */
export function asOf(query: Given, now: number): AsOf | undefined {
  const known = Object.keys(PARAMETRAR);
  for (const [name, value] of Object.entries(query)) {
    if (known.includes(name) && typeof value === 'string') continue;
    throw webProblem('okand-parameter', {
      detail: `Parametern ${name.slice(0, 40)} finns inte eller är given flera gånger. Frågan har ${known.join(' eller ')}.`,
    });
  }
  const { position, per } = query as Readonly<Record<string, string | undefined>>;
  if (position !== undefined && per !== undefined) {
    throw wrong('Ange position eller per, inte båda.');
  }
  if (position !== undefined) return { position: positionOf(position) };
  return per === undefined ? undefined : perOf(per, now);
}

/** Whether something was recorded by then. */
export function isBy(
  { position, recordedAt }: { readonly position: bigint; readonly recordedAt: number },
  until: AsOf,
): boolean {
  return until.position === undefined
    ? recordedAt <= (until.instant ?? Infinity)
    : position <= until.position;
}

function positionOf(text: string): bigint {
  if (!/^\d{1,18}$/.test(text))
    throw wrong('position ska vara ett heltal, som position i ett svar.');
  return BigInt(text);
}

const ZONED = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

function perOf(text: string, now: number): AsOf {
  const day = parseDatum(text);
  if (day === undefined) return instantOf(text, now);
  if (day > datumInSweden(now)) throw wrong(`${day} har inte varit än.`);
  return { instant: endOf(day), dag: day };
}

/** A time without a zone is refused: it would be another instant on another machine. */
function instantOf(text: string, now: number): AsOf {
  const zoned = parseDatum(ZONED.exec(text)?.[1] ?? '');
  const instant = zoned === undefined ? Number.NaN : Date.parse(text);
  if (Number.isNaN(instant)) {
    throw wrong(
      'per ska vara en dag som finns (2026-06-30) eller en tidpunkt med zon (2026-06-30T12:00:00Z).',
    );
  }
  if (instant > now) throw wrong(`${text} har inte varit än.`);
  return { instant, dag: datumInSweden(instant) };
}

/** The last millisecond of a day in Sweden, in summer or in winter time. */
function endOf(day: Datum): number {
  const winter = Date.parse(`${day}T23:59:59.999+01:00`);
  return datumInSweden(winter) === day ? winter : winter - 3_600_000;
}

function wrong(detail: string) {
  return webProblem('ogiltig-tidpunkt', { detail });
}

import { HttpException } from '@nestjs/common';
import { codedProblem } from './coded-problem.js';
import { ProblemError } from './problem.js';
import { webProblem } from './web-problems.js';

/** What Express's body reader calls its faults. */
const BODY_FAULTS: Readonly<Record<string, () => ProblemError>> = {
  'entity.too.large': () => webProblem('for-stor-begaran'),
  'entity.parse.failed': () => webProblem('ogiltig-json'),
  'encoding.unsupported': () => webProblem('fel-innehallstyp'),
  'charset.unsupported': () => webProblem('fel-innehallstyp'),
  'request.aborted': () => webProblem('begaran-avbruten'),
  'request.size.invalid': () => webProblem('begaran-avbruten'),
};

/** A PostgreSQL that is away, going down, coming up or out of room, by Node's or its own error code. */
const STORE_AWAY = new Set(
  'ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT 57P01 57P02 57P03 08000 08003 08006 53300 53100'.split(
    ' ',
  ),
);

/**
 * Turns whatever was thrown into a problem. No text of a library reaches the client: those are in
 * English, and may repeat what was sent.
 */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const ours = codedProblem(error) ?? BODY_FAULTS[fieldOf(error, 'type')]?.();
  if (ours !== undefined) return ours;
  if (isAway(error)) return unavailable(error);
  if (error instanceof URIError) return webProblem('ogiltig-adress');
  return byStatus(error);
}

function byStatus(error: unknown): ProblemError {
  const status = error instanceof HttpException ? error.getStatus() : numberOf(error, 'status');
  if (status === 404) return webProblem('okand-adress');
  if (status === 413) return webProblem('for-stor-begaran');
  if (status === 415) return webProblem('fel-innehallstyp');
  return status >= 400 && status < 500 ? webProblem('nekad-begaran') : webProblem('internt-fel');
}

/** The store did not answer: the outcome is unknown, and the client is told when to come back with the same key. */
export function unavailable(cause?: unknown): ProblemError {
  return webProblem('tjansten-svarar-inte', { headers: { 'Retry-After': '2' }, cause });
}

function isAway(error: unknown): boolean {
  return fieldOf(error, 'name') === 'StoreUnavailable' || STORE_AWAY.has(fieldOf(error, 'code'));
}

function fieldOf(error: unknown, field: 'type' | 'name' | 'code'): string {
  const value: unknown = isObject(error) ? error[field] : undefined;
  return typeof value === 'string' ? value : '';
}

function numberOf(error: unknown, field: 'status'): number {
  const value: unknown = isObject(error) ? error[field] : undefined;
  return typeof value === 'number' ? value : 500;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

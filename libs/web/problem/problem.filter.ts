import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Gate } from '../../access/index.js';
import { askingOf } from '../auth/asking.js';
import { requestIdOf } from '../headers/request-id.js';
import { ProblemError } from './problem.js';
import { toProblem } from './to-problem.js';
import { webProblem } from './web-problems.js';

/** Bad content, too much of it, of the wrong kind, or for another house. */
const REFUSED_CONTENT: ReadonlySet<number> = new Set([400, 413, 415, 421, 422]);

/** The only way a refusal leaves the house: `application/problem+json` by RFC 9457. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('utfall');

  constructor(private readonly gate: Pick<Gate, 'audit'>) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const request = http.getRequest<Request>();
    const problem = readable(toProblem(error), request);
    const traceId = requestIdOf(request);
    void this.#putDown(problem, request);
    if (problem.getStatus() >= 500)
      this.#log(error instanceof ProblemError ? (error.cause ?? error) : error, traceId);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response
      .status(problem.getStatus())
      .set(problem.extra.headers ?? {})
      .type('application/problem+json')
      .send(JSON.stringify(problem.bodyFor(traceId)));
  }

  /** A request that is refused for what it holds is put down too; what it held is not. */
  async #putDown(problem: ProblemError, request: Request): Promise<void> {
    if (!REFUSED_CONTENT.has(problem.getStatus())) return;
    const asking = askingOf(request);
    const entry = {
      actorId: asking?.actor.id,
      atgard: `${request.method} innehall`,
      faltgrupper: [],
      resurs: 'system',
      requestId: requestIdOf(request),
      utfall: 'nekad',
      kod: problem.code,
    } as const;
    await this.gate.audit([entry]).catch((error: unknown) => this.#log(error, entry.requestId));
  }

  /** Name, code and places in the code: a message may repeat what was sent, and that may be about a person. */
  #log(error: unknown, traceId: string): void {
    const places = isPassing(error) ? '' : placesOf(error);
    this.#logger.error(`${traceId} ${nameOf(error)}${places}`);
  }
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? `${error.name} (${String(error.code)})` : error.name;
}

function placesOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return lines.map((line) => `\n${line}`).join('');
}

/** A read that failed has left nothing unknown behind, so it is not told to mind its key. */
function readable(problem: ProblemError, request: Request): ProblemError {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && problem.code === 'tjansten-svarar-inte'
    ? webProblem('lasning-misslyckades', problem.extra)
    : problem;
}

/** What is away for a while is told in a line: the place in our code says nothing about it. */
function isPassing(error: unknown): boolean {
  return (
    error instanceof Error &&
    ['GranskningOtillganglig', 'IdentityUnavailable', 'StoreUnavailable'].includes(error.name)
  );
}

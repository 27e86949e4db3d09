import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { requestIdOf } from '../headers/request-id.js';
import { ProblemError } from './problem.js';
import { toProblem } from './to-problem.js';
import { webProblem } from './web-problems.js';

/** The only way a refusal leaves the house: `application/problem+json` by RFC 9457. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('utfall');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const request = http.getRequest<Request>();
    const problem = readable(toProblem(error), request);
    const traceId = requestIdOf(request);
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

  /** Name and stack only: what was sent may be about a person. */
  #log(error: unknown, traceId: string): void {
    const stack = error instanceof Error ? (error.stack ?? error.name) : typeof error;
    this.#logger.error(`${traceId} ${stack}`);
  }
}

/** A read that failed has left nothing unknown behind, so it is not told to mind its key. */
function readable(problem: ProblemError, request: Request): ProblemError {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && problem.code === 'tjansten-svarar-inte'
    ? webProblem('lasning-misslyckades', problem.extra)
    : problem;
}

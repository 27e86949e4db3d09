import 'reflect-metadata';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { webProblem } from '../problem/web-problems.js';

/** Where Nest keeps what a handler takes, by `kind:place`; 4 is a question's parameters. A spec sees that it still does. */
const TAKEN = '__routeArguments__';
const QUERY = /^4:/;

/**
 * A question that a route does not read is refused: whoever asks for what was known before must not get what
 * is known now without a word.
 */
export class NoQueryInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { query, path } = context.switchToHttp().getRequest<Request>();
    const [name] = Object.keys(query);
    if (name === undefined || !path.startsWith('/v1/') || readsQuery(context)) return next.handle();
    throw webProblem('okand-parameter', {
      detail: `Parametern ${name.slice(0, 40)} finns inte. Frågan har inga parametrar.`,
    });
  }
}

function readsQuery(context: ExecutionContext): boolean {
  const taken: unknown = Reflect.getMetadata(TAKEN, context.getClass(), context.getHandler().name);
  return Object.keys(taken ?? {}).some((one) => QUERY.test(one));
}

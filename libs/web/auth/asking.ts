import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Asking } from '../../access/index.js';
import { accessProblem } from './access-problems.js';

const ASKING = new WeakMap<Request, Asking>();

/** Ties who asks to a request. Done by the guard. */
export function setAsking(request: Request, asking: Asking): void {
  ASKING.set(request, asking);
}

/** Who asks; undefined on a route that is open to all. */
export function askingOf(request: Request): Asking | undefined {
  return ASKING.get(request);
}

/** Who asks, on a route that has a rule. */
export function askedOf(request: Request): Asking {
  const asking = askingOf(request);
  if (asking === undefined) throw accessProblem('ej-inloggad');
  return asking;
}

/** Hands a handler who is asking. */
export const Asked = createParamDecorator((_data: unknown, context: ExecutionContext): Asking =>
  askedOf(context.switchToHttp().getRequest<Request>()),
);

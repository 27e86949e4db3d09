import { createHash } from 'node:crypto';
import { SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { accessProblem } from './access-problems.js';

const MINUTE_S = 60;
const COSTLY = 'utfall:costly';

/** Calls per minute of one caller that are let in unless told otherwise, and of them to what is costly. */
export const RATE = { all: 6_000, costly: 60 } as const;

/** A route that searches persons or makes something large: few people need it often. */
export function Costly(): MethodDecorator {
  return SetMetadata(COSTLY, true);
}

/**
 * Refuses who calls too often, before anything is read or put down; a caller is a token or, without one,
 * an address. Counted in this process.
 */
export function rateLimit(perMinute: number = RATE.all): RequestHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE_S });
  return (request: Request, _response: Response, next: NextFunction): void => {
    // A watchman must be told that the service lives while others besiege it.
    if (request.path.startsWith('/halsa/')) {
      next();
      return;
    }
    consume(limiter, callerOf(request)).then(() => next(), next);
  };
}

/** Refuses who asks for what is costly too often. */
export class CostlyGuard implements CanActivate {
  readonly #limiter = new RateLimiterMemory({ points: RATE.costly, duration: MINUTE_S });

  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const costly = this.reflector.get<boolean | undefined>(COSTLY, context.getHandler());
    const request = context.switchToHttp().getRequest<Request>();
    if (costly === true) await consume(this.#limiter, callerOf(request));
    return true;
  }
}

async function consume(limiter: RateLimiterMemory, caller: string): Promise<void> {
  try {
    await limiter.consume(caller);
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    const { msBeforeNext } = refused as { readonly msBeforeNext: number };
    const seconds = String(Math.max(1, Math.ceil(msBeforeNext / 1000)));
    throw accessProblem('for-manga-anrop', { headers: { 'Retry-After': seconds } });
  }
}

/** A token is kept as a hash: what is counted may be seen in a dump of the process. */
function callerOf(request: Request): string {
  const token = request.get('Authorization');
  const caller = token === undefined ? `ip ${request.ip}` : `token ${token}`;
  return createHash('sha256').update(caller).digest('base64url');
}

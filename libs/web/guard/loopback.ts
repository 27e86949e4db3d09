import type { NextFunction, Request, Response } from 'express';
import { webProblem } from '../problem/web-problems.js';

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Until the service knows who is asking, it answers this machine alone. Listening on loopback is not
 * enough: a web page can point its own name at 127.0.0.1 (DNS rebinding) or post across sites.
 */
export function loopbackOnly(request: Request, _response: Response, next: NextFunction): void {
  if (!isLoopbackHost(request.get('Host') ?? '')) {
    next(webProblem('okand-vard'));
    return;
  }
  next(isForeign(request) ? webProblem('frammande-ursprung') : undefined);
}

function isForeign(request: Request): boolean {
  const origin = request.get('Origin');
  if (origin !== undefined) return !isLoopbackOrigin(origin);
  return !READS.has(request.method) && request.get('Sec-Fetch-Site') === 'cross-site';
}

function isLoopbackHost(host: string): boolean {
  return LOOPBACK.test(host);
}

function isLoopbackOrigin(origin: string): boolean {
  const [scheme, host, ...rest] = origin.split('//');
  return /^https?:$/.test(scheme ?? '') && rest.length === 0 && isLoopbackHost(host ?? '');
}

import type { NextFunction, Request, Response } from 'express';
import { webProblem } from '../problem/web-problems.js';

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Until the service knows who is asking, it answers calls that are addressed to this machine alone.
 * Listening on loopback is not enough: a web page can point its own name at 127.0.0.1 (DNS rebinding)
 * or post across sites. Other names are let in only when they have been listed.
 */
export function loopbackOnly(hostNames: readonly string[] = []) {
  const known = new Set(hostNames.map((name) => name.toLowerCase()));
  const isKnown = (host: string) => LOOPBACK.test(host) || known.has(nameOf(host));
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (!isKnown(request.get('Host') ?? '')) {
      next(webProblem('okand-vard'));
      return;
    }
    next(isForeign(request, isKnown) ? webProblem('frammande-ursprung') : undefined);
  };
}

function isForeign(request: Request, isKnown: (host: string) => boolean): boolean {
  const origin = request.get('Origin');
  if (origin !== undefined) return !isKnownOrigin(origin, isKnown);
  return !READS.has(request.method) && request.get('Sec-Fetch-Site') === 'cross-site';
}

function isKnownOrigin(origin: string, isKnown: (host: string) => boolean): boolean {
  const [scheme, host, ...rest] = origin.split('//');
  return /^https?:$/.test(scheme ?? '') && rest.length === 0 && isKnown(host ?? '');
}

function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d{1,5}$/, '');
}

import type { Request } from 'express';
import { requestIdOf } from '../../libs/web/index.js';
import type { Caller } from './svar/refusals.js';

/** Who comes with a code, from the request. */
export function callerOf(request: Request): Caller {
  return { address: request.ip ?? 'okand', requestId: requestIdOf(request) };
}

import type { Request } from 'express';
import { derivedId } from '../../../libs/recording/index.js';
import { idempotencyKeyOf } from '../../../libs/web/index.js';

/** The id that the key of a request gives its link, so that a retry is known again; none without a key. */
export function linkIdOf(request: Request, insatsId: string): { readonly svarslankId?: string } {
  if (request.get('Idempotency-Key') === undefined) return {};
  return { svarslankId: derivedId(`svarslank:${insatsId}`, idempotencyKeyOf(request)) };
}

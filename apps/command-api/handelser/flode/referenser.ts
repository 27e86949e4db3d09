import { createHmac } from 'node:crypto';
import { looksLikePersonnummer } from '../../../../libs/access/index.js';
import { insatsId, insatsStream, type InsatsId } from '../../../../libs/domain/index.js';
import { eventId } from '../../../../libs/event-store/event-id.js';
import { derivedId } from '../../../../libs/recording/index.js';
import { webProblem } from '../../../../libs/web/index.js';
import { fel, type Felkod } from './fel.js';

/** A UUID that is not written as ours are is a slip, and no name of the sender's own. */
const LIKE_UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const BETECKNING = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}$/;

/**
 * A sender's own names for insatser, individer and earlier lines, as ids. The same name from the same
 * sender is always the same id, and nobody without the key can find the name from the id.
 */
export class Referenser {
  constructor(
    private readonly avsandare: string,
    private readonly nyckel: Buffer | undefined,
  ) {}

  /** What a line's key is in the log: the sender's own, so that two senders never meet. */
  nyckelOf(nyckel: string): string {
    return `flode:${derivedId('flode', `${this.avsandare}|${nyckel}`)}`;
  }

  /** @throws ProblemError */
  insats(text: string): InsatsId {
    return insatsId(text) ?? (this.#keyed('insats', text, '/insats') as InsatsId);
  }

  /** The command's data with ids in the place of the sender's own names. @throws ProblemError, at pointers into the data */
  data(data: Readonly<Record<string, unknown>>, insats: InsatsId): Record<string, unknown> {
    const out: Record<string, unknown> = { ...data };
    for (const name of ['individId', 'tillIndividId']) {
      const value = data[name];
      if (typeof value === 'string' && insatsId(value) === undefined) {
        out[name] = this.#keyed('individ', value, `/${name}`);
      }
    }
    const { handelseId } = data;
    if (typeof handelseId === 'string' && insatsId(handelseId) === undefined) {
      out.handelseId = eventId(insatsStream(insats), this.nyckelOf(handelseId), 0);
    }
    return out;
  }

  #keyed(kind: string, text: string, pekare: string): string {
    if (!isBeteckning(text)) throw refused('fel-referens', pekare);
    if (this.nyckel === undefined) throw refused('referenser-stods-inte', pekare);
    const hex = createHmac('sha256', this.nyckel)
      .update(`flode\u001f${kind}\u001f${this.avsandare}\u001f${text}`, 'utf8')
      .digest('hex');
    // A version 8 UUID: made by a rule of one's own.
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}

function isBeteckning(text: string): boolean {
  return BETECKNING.test(text) && !LIKE_UUID.test(text) && !looksLikePersonnummer(text);
}

function refused(kod: Felkod, pointer: string): Error {
  const { text } = fel(kod);
  return webProblem('ogiltig-begaran', { errors: [{ pointer, code: kod, detail: text }] });
}

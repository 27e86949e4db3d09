import { setTimeout as wait } from 'node:timers/promises';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { AccessEntry } from '../../../libs/access/index.js';
import type { Svarslank } from '../../../libs/svarslank/index.js';
import { answerProblem } from '../answer-problems.js';
import type { AnswerApiOptions } from '../options.js';

/** Who comes with a code, as far as anybody can tell. */
export interface Caller {
  readonly address: string;
  readonly requestId: string;
}

/** Why a code opens nothing. For the audit alone: the one who came is told the same of all. */
export type RefusalKod =
  'okand' | 'anvand' | 'utgangen' | 'aterkallad' | 'andra-svar' | `avvisad-${string}`;

/** A refusal in the making. */
interface Refusal {
  readonly kod: RefusalKod;
  readonly lank?: Svarslank | undefined;
  /** By the clock of the process, when the code came in. */
  readonly startedAt: number;
}

/** Enough for a class that answers behind one address; far too few to find a code by trying. */
const REFUSED_CODES = { points: 30, seconds: 900 } as const;
const REFUSAL_MS = 300;

/**
 * Refuses codes: always in the same words and about the same time, and not without end. A code that opens
 * something is never in the way of the limit: a whole school may share an address with one who tries.
 */
export class Refusals {
  readonly #limiter: RateLimiterMemory;

  constructor(
    private readonly options: Pick<
      AnswerApiOptions,
      'svarslankar' | 'audit' | 'refusedCodes' | 'refusalMs'
    >,
  ) {
    const { points, seconds } = options.refusedCodes ?? REFUSED_CODES;
    this.#limiter = new RateLimiterMemory({ points, duration: seconds });
  }

  /** What a refused code is answered with, once it is put down. */
  async refuse(caller: Caller, { kod, lank, startedAt }: Refusal): Promise<Error> {
    const { svarslankar, audit, refusalMs = REFUSAL_MS } = this.options;
    const seconds = await this.#overLimit(caller);
    if (lank !== undefined) await svarslankar.countFailure(lank.svarslankId);
    await audit([entryOf(caller, { lank, utfall: 'nekad', kod })]);
    await wait(Math.max(0, startedAt + refusalMs - performance.now()));
    if (seconds === undefined) return answerProblem('svarskod-galler-inte');
    return answerProblem('for-manga-svarskoder', { headers: { 'Retry-After': String(seconds) } });
  }

  /** Seconds until the address may try again; undefined while it has not tried too often. */
  async #overLimit({ address }: Caller): Promise<number | undefined> {
    try {
      await this.#limiter.consume(address);
      return undefined;
    } catch (limit) {
      if (limit instanceof RateLimiterRes) return Math.max(1, Math.ceil(limit.msBeforeNext / 1000));
      throw limit;
    }
  }
}

/** One line for the audit: that a code was used, and on which link. Never the insats, the code or the answers. */
export function entryOf(
  { requestId }: Caller,
  what: {
    readonly lank: Svarslank | undefined;
    readonly utfall: AccessEntry['utfall'];
    readonly kod?: string;
  },
): AccessEntry {
  const { lank, utfall, kod } = what;
  return {
    ...(lank === undefined ? {} : { actorId: actorOf(lank), resursId: lank.svarslankId }),
    atgard: 'svar.lamna',
    faltgrupper: [],
    resurs: 'system',
    requestId,
    utfall,
    ...(kod === undefined ? {} : { kod }),
  };
}

/** Who has answered, for the log: the link, since nobody knows more. */
export function actorOf({ svarslankId }: Pick<Svarslank, 'svarslankId'>): string {
  return `svarslank:${svarslankId}`;
}

import { createHash } from 'node:crypto';
import type { Avidentifieradcell, Datum, IndividId } from '../../domain/index.js';

/** Vad en post säger. (What one entry says: all that is needed to erase again, and to count again what the facts were.) */
export interface Journaluppgift {
  readonly korning: string;
  readonly namnd: string;
  readonly individer: readonly IndividId[];
  readonly strommar: readonly string[];
  readonly utfall: { readonly strom: string; readonly celler: readonly Avidentifieradcell[] };
  readonly dag: Datum;
  readonly actor: string;
}

/** En post i raderingsjournalen. (One line of the erasure journal.) */
export interface Journalpost extends Journaluppgift {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** SHA-256 of the line before, 64 zeros for the first. */
  readonly fore: string;
  /** Ed25519 over the line without this field, base64. */
  readonly signatur: string;
}

export type UnsignedPost = Omit<Journalpost, 'signatur'>;

export const GENESIS = '0'.repeat(64);

/** The bytes that are signed: fields in one order, whoever made the object. */
export function signedBytes(post: UnsignedPost): Buffer {
  const { seq, at, korning, namnd, individer, strommar, utfall, dag, actor, fore } = post;
  const { strom, celler } = utfall;
  return Buffer.from(
    JSON.stringify({
      seq,
      at,
      korning,
      namnd,
      individer,
      strommar,
      utfall: { strom, celler },
      dag,
      actor,
      fore,
    }),
  );
}

/** A line, without its end. */
export function lineOf(post: UnsignedPost, signature: Buffer): string {
  const body = signedBytes(post).toString('utf8').slice(0, -1);
  return `${body},"signatur":"${signature.toString('base64')}"}`;
}

export function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}

/** Undefined when the line is not an entry. That it is ours is for the signature to say. */
export function parseLine(line: string): Journalpost | undefined {
  try {
    const post: unknown = JSON.parse(line);
    return isPost(post) ? post : undefined;
  } catch {
    return undefined;
  }
}

function isPost(value: unknown): value is Journalpost {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, fore, signatur, korning, individer, strommar, utfall } =
    value as Partial<Journalpost>;
  const texts = [fore, signatur, korning].every((text) => typeof text === 'string');
  const lists = [individer, strommar].every((list) => Array.isArray(list));
  return Number.isSafeInteger(seq) && texts && lists && typeof utfall === 'object';
}

import { createHash } from 'node:crypto';
import {
  AVSLUTSORSAK,
  FORANDRINGSREGLER,
  INDIKATORREGISTER,
  INSTRUMENTREGISTER,
  METODREGISTER,
  NAMNDREGISTER,
} from '../domain/index.js';

/** Raised when the tables that are published change: which rows there are, and which measures they have. */
const TABELLER = 2;

/** SHA-256 of everything that figures are defined by; another hash means another meaning. */
export function definitionerSha256(): string {
  return sha256(
    JSON.stringify([
      TABELLER,
      INDIKATORREGISTER,
      METODREGISTER,
      NAMNDREGISTER,
      INSTRUMENTREGISTER.map(({ kod, version, riktning, normer }) => [
        kod,
        version,
        riktning,
        normer,
      ]),
      FORANDRINGSREGLER,
      AVSLUTSORSAK,
    ]),
  );
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

import type { Metodmall } from '../metodmall/index.js';
import type { Utkast } from './types.js';
import type { Bevakningsregel, Underlag } from './underlag.js';

interface Paborjad {
  readonly start: NonNullable<Underlag['start']>;
  readonly mall: Metodmall;
}

/** A rule about what has begun. Nobody is followed up who is in no file. */
export function pagar(
  regel: (underlag: Underlag, paborjad: Paborjad) => readonly Utkast[],
): Bevakningsregel {
  return (underlag) => {
    const { start, mall } = underlag;
    if (start === undefined || mall === undefined || start.anonym === true) return [];
    return regel(underlag, { start, mall });
  };
}

/** How hard a text is to read: its sentences, the longest of them in words, and its LIX. */
export interface Lasbarhet {
  readonly langstaMening: number;
  readonly lix: number;
}

/** Words longer than this count as long in LIX. */
const LONG = 6;

/** LIX by Björnsson: words per sentence, and the share in per cent of words of more than six letters. */
export function lasbarhet(text: string): Lasbarhet {
  const meningar = text
    .split(/[.!?:]+/u)
    .map((mening) => mening.match(/[\p{L}\d]+/gu) ?? [])
    .filter((words) => words.length > 0);
  const words = meningar.flat();
  const long = words.filter((word) => word.length > LONG).length;
  return {
    langstaMening: Math.max(0, ...meningar.map(({ length }) => length)),
    lix: words.length === 0 ? 0 : words.length / meningar.length + (100 * long) / words.length,
  };
}

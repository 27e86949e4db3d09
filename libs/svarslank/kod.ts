import { createHmac, randomInt } from 'node:crypto';

/** Figures and letters without I, L, O and U: what looks like one of them is read as it. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };
const RANDOM_CHARACTERS = 11;
const isForm = (text: string): boolean =>
  text.length === RANDOM_CHARACTERS + 1 && [...text].every((one) => ALPHABET.includes(one));

/** Makes the code of nothing but zeros a wrong one. */
const TARGET = 0b10101;
/** x⁵ + x² + 1: with it, the 32 characters are the elements of a field. */
const MODULUS = 0b100101;

/** A code as it is kept in mind while a request is served: twelve characters without separators. */
export type Kod = string & { readonly kod: unique symbol };

/** A new code: 55 random bits and a character that tells a typing error. */
export function newKod(random: (below: number) => number = (below) => randomInt(below)): Kod {
  const values = Array.from({ length: RANDOM_CHARACTERS }, () => random(ALPHABET.length));
  const text = [...values, timesX(remainder(values)) ^ TARGET].map((value) => ALPHABET[value]);
  return text.join('') as Kod;
}

/**
 * The code that somebody has typed, whatever its case and separators; undefined when it cannot be one.
 * Any one wrong character and any two swapped ones are found without asking the database.
 */
export function readKod(typed: string): Kod | undefined {
  if (typed.length > 200) return undefined;
  // Somebody may paste the whole link: the code stands after its #.
  const text = typed
    .slice(typed.lastIndexOf('#') + 1)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replace(/[OILU]/g, (letter) => READ_AS[letter] ?? letter);
  if (!isForm(text)) return undefined;
  return remainder([...text].map((one) => ALPHABET.indexOf(one))) === TARGET
    ? (text as Kod)
    : undefined;
}

/** The code in groups of four, as it is shown and read aloud. */
export function showKod(kod: Kod): string {
  return kod.replace(/(.{4})(?=.)/g, '$1-');
}

/** What is kept of a code: nobody who has the table alone can try codes against it. */
export function hashOfKod(kod: Kod, key: Buffer): Buffer {
  return createHmac('sha256', key).update(`svarskod 1|${kod}`, 'utf8').digest();
}

/** The characters as a polynomial at x, by Horner's rule. Each place has a weight of its own. */
function remainder(values: readonly number[]): number {
  return values.reduce((sum, value) => timesX(sum) ^ value, 0);
}

function timesX(value: number): number {
  const doubled = value << 1;
  return doubled > 31 ? doubled ^ MODULUS : doubled;
}

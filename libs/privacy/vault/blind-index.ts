import { createHmac } from 'node:crypto';

const MOST_NAMES = 20;

/**
 * Keyed hashes to find by. Whoever has the tables but not the key can neither try numbers (there are
 * some 44 million) nor see that two nämnder know the same person. Within a nämnd it shows that two
 * persons share a name, not which.
 */
export interface BlindIndex {
  nummer(normal: string): Buffer;
  /** One token per name, spelling and case folded. */
  namn(text: string): readonly Buffer[];
  arende(arendenummer: string): Buffer;
}

export function blindIndex(key: Buffer): BlindIndex {
  const token = (kind: string, text: string): Buffer =>
    createHmac('sha256', key).update(`${kind}|${text}`, 'utf8').digest();
  return {
    nummer: (normal) => token('nummer', normal),
    namn: (text) => namesIn(text).map((name) => token('namn', name)),
    arende: (text) => token('arende', foldArendenummer(text)),
  };
}

const SPELLED: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/** The names in a name: folded to plain lower case, hyphens and apostrophes apart, each once. */
export function namesIn(text: string): readonly string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æøßłđðþ]/g, (letter) => SPELLED[letter] ?? letter);
  const names = folded.split(/[^\p{L}\p{N}]+/u).filter((name) => name !== '');
  return [...new Set(names)].slice(0, MOST_NAMES);
}

/** Case numbers are compared without spaces and case. */
export function foldArendenummer(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

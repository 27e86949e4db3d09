import { type Field, field, isText, isWhole, KOD } from './field.js';

/** Months after the end at which the methods' own follow-ups are made. */
export const MANADER: Field = field('6, 12 eller 18', (value) =>
  [6, 12, 18].includes(value as number),
);

export const MINUTER: Field = field('hela minuter 1–1440', (value) => isWhole(value, 1, 1440));

export const KVARTAL: Field = field(
  'ett kvartal på formen ÅÅÅÅ-K1 till ÅÅÅÅ-K4',
  (value) => isText(value) && /^(19|20)\d{2}-K[1-4]$/.test(value),
);

export const SPRAK: Field = field(
  'en språkkod med två eller tre små bokstäver (ISO 639)',
  (value) => isText(value) && /^[a-z]{2,3}$/.test(value),
);

export const POANG_ELLER_SAKNAS: Field = field(
  'ett tal eller saknas',
  (value) => Number.isFinite(value) || value === 'saknas',
);

/** Answers item by item. */
export const SVAR: Field = plainList(
  'svaren i ordning, vart och ett ett tal eller saknas',
  1,
  (value) => POANG_ELLER_SAKNAS.accepts(value),
);

export const FRAGENUMMER: Field = plainList('nummer på frågor', 0, (value) =>
  isWhole(value, 1, MAX_ANSWERS),
);

/** A list of codes, each once. */
export function KODER(atLeast: number): Field {
  return eachOnce(plainList('en lista med koder, var och en en gång', atLeast, KOD.accepts));
}

/** A list of words out of a closed set, each once. */
export function wordsOf(words: readonly string[], atLeast: number): Field {
  return eachOnce(
    plainList(`en lista med ${words.join(', ')}, var och en högst en gång`, atLeast, (value) =>
      words.includes(value as string),
    ),
  );
}

const MAX_ANSWERS = 200;

function eachOnce(list: Field): Field {
  const accepts = (value: unknown) =>
    list.accepts(value) &&
    new Set(value as readonly unknown[]).size === (value as unknown[]).length;
  return { ...list, accepts };
}

function plainList(expected: string, atLeast: number, each: (value: unknown) => boolean): Field {
  return {
    expected,
    holds: (value) => Array.isArray(value),
    accepts: (value) =>
      Array.isArray(value) &&
      value.length >= atLeast &&
      value.length <= MAX_ANSWERS &&
      // `Array.from` and not `every` alone: a hole in the list is a fault too.
      Array.from<unknown>(value).every(each),
  };
}

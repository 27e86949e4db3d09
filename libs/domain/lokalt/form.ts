import { parseDatum } from '../datum.js';

/** Something that does not have the form expected: where, and what should stand there. */
export interface Formfel {
  readonly pekare: string;
  readonly text: string;
}

/** Looks at one value of a file; the pointer says where it stands. */
export type Form = (value: unknown, pekare: string) => readonly Formfel[];

/** What stands wrong is told, but never a long text or a whole object. */
function shown(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'en lista';
  if (typeof value === 'object') return 'ett objekt';
  const text = JSON.stringify(value) ?? 'inget';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A form by what is expected, in words, and whether a value is that. */
export function form(vantat: string, holds: (value: unknown) => boolean): Form {
  return (value, pekare) =>
    holds(value) ? [] : [{ pekare, text: `ska vara ${vantat}, inte ${shown(value)}` }];
}

export function text(most = 500): Form {
  return form(
    `en text med 1–${most} tecken`,
    (value) => typeof value === 'string' && value.trim() !== '' && value.length <= most,
  );
}

export function monster(vantat: string, pattern: RegExp): Form {
  return form(vantat, (value) => typeof value === 'string' && pattern.test(value));
}

export function heltal(min: number, max: number): Form {
  return form(
    `ett heltal ${min}–${max}`,
    (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
  );
}

export const tal: Form = form(
  'ett tal',
  (value) => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1_000_000,
);

export const jaNej: Form = form('true eller false', (value) => typeof value === 'boolean');

/** Only `true`: what is not so is left out. */
export const sant: Form = form('true, eller utelämnas', (value) => value === true);

export const datum: Form = form(
  'ett datum på formen ÅÅÅÅ-MM-DD',
  (value) => typeof value === 'string' && parseDatum(value) !== undefined,
);

export function ett(...words: readonly (string | number | null)[]): Form {
  const vantat = `något av ${words.map((word) => word ?? 'null').join(', ')}`;
  return form(vantat, (value) => words.some((word) => word === value));
}

export function lista(of: Form, { minst = 0, hogst = 500 } = {}): Form {
  const size = form(
    `en lista med ${minst}–${hogst} poster`,
    (value) => Array.isArray(value) && value.length >= minst && value.length <= hogst,
  );
  return (value, pekare) => {
    const faults = size(value, pekare);
    if (faults.length > 0) return faults;
    return (value as readonly unknown[]).flatMap((item, i) => of(item, `${pekare}/${i}`));
  };
}

const OBJEKT = form('ett objekt', isObject);

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with these fields and no others: a misspelt field must not pass for one left out. */
export function objekt(
  kravs: Readonly<Record<string, Form>>,
  valfria: Readonly<Record<string, Form>> = {},
): Form {
  const known = new Map(Object.entries({ ...kravs, ...valfria }));
  const names = [...known.keys()].join(', ');
  return (value, pekare) => {
    if (!isObject(value)) return OBJEKT(value, pekare);
    const missing = Object.keys(kravs).filter((name) => !Object.hasOwn(value, name));
    return [
      ...missing.map((name) => ({ pekare: `${pekare}/${name}`, text: 'saknas' })),
      ...Object.entries(value).flatMap(
        ([name, member]) =>
          known.get(name)?.(member, `${pekare}/${name}`) ?? [
            { pekare: `${pekare}/${name}`, text: `hör inte hit; tillåtna uppgifter är ${names}` },
          ],
      ),
    ];
  };
}

/** One of two forms; what is wrong is told by the second, which is the longer one. */
export function antingen(first: Form, second: Form): Form {
  return (value, pekare) => (first(value, pekare).length === 0 ? [] : second(value, pekare));
}

/** The days an entry holds. */
export const GILTIGHET = { giltigFrom: datum, giltigTom: datum } as const;

import { parseDatum } from '../../datum.js';
import { individId } from '../../ids.js';
import { liknarPersonnummer } from '../../personnummerlikt.js';
import { whyNoDay } from './day.js';

/** What one field must look like: cheap enough for a fold (`holds`), strict enough for a command (`accepts`). */
export interface Field {
  /** Told to the one who sent something else, in Swedish. */
  readonly expected: string;
  readonly holds: (value: unknown) => boolean;
  readonly accepts: (value: unknown) => boolean;
  /** Says of a refused text what its form does not: a clause after the value, in Swedish. */
  readonly why?: (text: string) => string | undefined;
  readonly optional?: true;
  readonly items?: Shape;
}

/** The fields of one payload. */
export type Shape = readonly (readonly [name: string, field: Field])[];

const MAX_ITEMS = 50;
const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/;

export const isText = (value: unknown): value is string => typeof value === 'string';
const isDay = (value: unknown) => isText(value) && value.length === 10 && value[4] === '-';

/** A field whose cheap and strict checks are one and the same. */
export function field(expected: string, holds: (value: unknown) => boolean): Field {
  return { expected, holds, accepts: holds };
}

export const DATUM: Field = {
  expected: 'ett datum på formen ÅÅÅÅ-MM-DD',
  holds: isDay,
  accepts: (value) => isText(value) && parseDatum(value) !== undefined,
  why: whyNoDay,
};

/** A machine's id: no free text, and nothing that reads like a personnummer, may enter the log. */
export const ID_FIELD: Field = {
  expected:
    'ett id av bokstäver a–z, siffror, punkt, kolon, bindestreck och understreck, aldrig ett personnummer',
  holds: isText,
  accepts: (value) => isText(value) && ID.test(value) && !liknarPersonnummer(value),
  why: (text) => (liknarPersonnummer(text) ? ' och får inte registreras' : undefined),
};

export const INDIVID_ID: Field = {
  expected: 'ett slumpat individ-id (UUID med små bokstäver)',
  holds: isText,
  accepts: (value) => isText(value) && individId(value) !== undefined && !liknarPersonnummer(value),
};

export const KOD: Field = {
  expected: 'en kod',
  holds: isText,
  accepts: (value) => isText(value) && value !== '' && value.length <= 60,
};

export const TAL: Field = field('ett tal', (value) => Number.isFinite(value));

export const VERSION: Field = field(
  'ett heltal från 1',
  (value) => Number.isInteger(value) && (value as number) >= 1,
);

export const JA_NEJ: Field = field('true eller false', (value) => typeof value === 'boolean');

export const ALDER: Field = {
  expected: 'hela år 0–120 eller uppgift-saknas',
  holds: (value) => typeof value === 'number' || value === 'uppgift-saknas',
  accepts: (value) => value === 'uppgift-saknas' || isWhole(value, 0, 120),
};

export const GAS: Field = {
  expected: 'ett heltal från -2 till 2',
  holds: (value) => typeof value === 'number',
  accepts: (value) => isWhole(value, -2, 2),
};

export const GAS_ELLER_SAKNAS: Field = {
  expected: 'ett heltal från -2 till 2 eller uppgift-saknas',
  holds: (value) => typeof value === 'number' || value === 'uppgift-saknas',
  accepts: (value) => value === 'uppgift-saknas' || isWhole(value, -2, 2),
};

/** A corrected value: what a payload can hold, judged by the rules of the field that it corrects. */
export const VARDE: Field = field(
  'ett värde',
  (value) =>
    isText(value) ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    Array.isArray(value),
);

export function isWhole(value: unknown, min: number, max: number): boolean {
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
}

/** One of a closed set of words. */
export function oneOf(...words: readonly string[]): Field {
  return field(`något av ${words.join(', ')}`, (value) => words.includes(value as string));
}

/** A list of payloads of one shape. */
export function listOf(items: Shape, atLeast = 0): Field {
  return {
    expected: `en lista med ${atLeast}–${MAX_ITEMS} poster`,
    items,
    holds: (value) => Array.isArray(value) && value.every((item) => holdsShape(items, item)),
    accepts: (value) =>
      Array.isArray(value) && value.length >= atLeast && value.length <= MAX_ITEMS,
  };
}

export function optional(of: Field): Field {
  return { ...of, optional: true };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function holdsShape(shape: Shape, value: unknown): boolean {
  return isRecord(value) && firstMisfit(shape, value) === undefined;
}

/** The first field that is missing or of the wrong kind; undefined when the payload holds. */
export function firstMisfit(shape: Shape, data: Record<string, unknown>): string | undefined {
  for (const [name, of] of shape) {
    const value = data[name];
    if (value === undefined ? of.optional !== true : !of.holds(value)) return name;
  }
  return undefined;
}

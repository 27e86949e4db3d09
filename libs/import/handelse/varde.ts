import type { Field } from '../../domain/index.js';
import { asText, type Content } from '../file/table.js';
import { readDay, type DayOptions } from '../value/day.js';
import { readNumber, type Decimaltecken } from '../value/number.js';
import { CELL_ERROR, fault, MISSING, saysMissing, value, type Reading } from '../value/value.js';
import type { Handelsetyp } from './handelser.js';
import { jaNej, kodFor, somOrd } from './koder.js';

/** What a cell is read as a field's value with. */
export interface Faltlasning {
  readonly type: Handelsetyp;
  readonly falt: string;
  readonly of: Field;
  readonly dagar: DayOptions;
  readonly decimaltecken: Decimaltecken;
}

const A_DAY = '2024-02-29';
const MAX_TEXT = 500;

/** A cell as what its field takes: the first reading of it that the domain's own form accepts. */
export function readFaltvarde(content: Content, lasning: Faltlasning): Reading<unknown> {
  if (content.kind === 'error') return CELL_ERROR;
  if (saysMissing(content)) return MISSING;
  const { of, dagar } = lasning;
  if (of.accepts(A_DAY) && !of.accepts('x')) return readDay(content, dagar);
  const text = asText(content);
  if (text.length > MAX_TEXT) {
    return fault('for-lang-text', `Cellen har fler än ${MAX_TEXT} tecken. Korta den.`);
  }
  const found = accepted(text, lasning);
  return found === undefined ? refused(content, lasning) : value(found);
}

function refused(content: Content, { of, falt, decimaltecken }: Faltlasning): Reading<never> {
  const number = readNumber(content, decimaltecken);
  if (number.kind === 'fault' && number.code === 'tvetydigt-tal') return number;
  const how = `Rätta den, eller översätt den under "varden.${falt}".`;
  return fault('ogiltig-uppgift', `Cellen ska innehålla ${of.expected}. ${how}`);
}

function accepted(text: string, lasning: Faltlasning): unknown {
  const { of } = lasning;
  if (of.items !== undefined) {
    const items = parts(text, ';').map((part) => item(part, lasning));
    return items.includes(undefined) || !of.accepts(items) ? undefined : items;
  }
  return readings(text, lasning).find((one) => one !== undefined && of.accepts(one));
}

/** `skola=1`: the fields of a list's item, in the order in which they stand in docs/import.md. */
function item(text: string, lasning: Faltlasning): Record<string, unknown> | undefined {
  const shape = lasning.of.items ?? [];
  const values = parts(text, '=');
  if (values.length !== shape.length) return undefined;
  const entries = shape.map(([falt, of], index): [string, unknown] => [
    falt,
    accepted(values[index] ?? '', { ...lasning, falt, of }),
  ]);
  return entries.some(([, one]) => one === undefined) ? undefined : Object.fromEntries(entries);
}

/** Every way to read a text, the likeliest first. */
function readings(text: string, lasning: Faltlasning): readonly unknown[] {
  const { type, falt } = lasning;
  const one = (part: string) => [numberOf(part, lasning), kodFor(type, falt, part)];
  const list = parts(text, text.includes(';') ? ';' : ',');
  const listBy = (read: (part: string) => unknown) => {
    const all = list.map(read);
    return all.includes(undefined) ? undefined : all;
  };
  return [
    ...one(text),
    somOrd(text),
    text,
    jaNej(text),
    listBy((part) => kodFor(type, falt, part)),
    listBy((part) => numberOf(part, lasning) ?? kodFor(type, falt, part) ?? somOrd(part)),
    listBy((part) => part),
  ];
}

function numberOf(text: string, { decimaltecken }: Faltlasning): number | undefined {
  const reading = readNumber({ kind: 'text', text }, decimaltecken);
  return reading.kind === 'value' ? reading.value : undefined;
}

function parts(text: string, mark: string): readonly string[] {
  return text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

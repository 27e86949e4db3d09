import type { Rejection } from '../rejection.js';
import { INSATS_REJECTIONS, type InsatsRejectionCode } from './rejections.js';

/** A refusal with its sentence filled in. */
export function reject(
  code: InsatsRejectionCode,
  values: Readonly<Record<string, unknown>> = {},
  pointer?: string,
): Rejection {
  const [kind, template] = INSATS_REJECTIONS[code];
  const text = fitting(template, code, values).replace(/\{(\w+)\}/g, (_, name: string) =>
    OWN_WORDS.has(name) ? own(values[name]) : shown(values[name]),
  );
  return pointer === undefined ? { code, kind, text } : { code, kind, text, pointer };
}

/** What to do where a list to choose from is empty, most often since the day is before its first. */
const UTAN_VAL: Partial<Record<InsatsRejectionCode, string>> = {
  'okand-stadsdelsnamnd': 'Registret har ingen nämnd den dagen. Kontrollera datumet.',
  'stadsdelsnamnd-gallde-inte':
    'Kontrollera datumet, eller välj den nämnd som svarade för området då.',
  'instrument-gallde-inte':
    'Ingen version gällde då. Kontrollera datumet, eller välj ett annat instrument.',
  'informant-ej-tillaten': 'Ingen kan svara på det. Välj ett annat instrument.',
  'lagrum-motsager-provning': 'Ändra behovsprovad; inget lagrum stämmer med det den dagen.',
};
const INGET_DA = 'Registret har inget att välja på den dagen. Kontrollera datumet.';

/** The sentence that asks for a choice gives way where there is nothing to choose from. */
function fitting(
  template: string,
  code: InsatsRejectionCode,
  values: Readonly<Record<string, unknown>>,
): string {
  const empty = Object.keys(values).filter((name) => isEmptyList(values[name]));
  if (empty.length === 0) return template;
  const asks = (sentence: string) => empty.some((name) => sentence.includes(`{${name}}`));
  return template
    .split(/(?<=\.) /)
    .map((sentence) => (asks(sentence) ? (UTAN_VAL[code] ?? INGET_DA) : sentence))
    .join(' ');
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Filled in by the rules and not by the sender: shown whole. */
const OWN_WORDS: ReadonlySet<string> = new Set(['skal', 'vantat']);

const MAX_SHOWN = 60;
const PERSONNUMMER = /\d{6}[-+ ]?\d{4}/;
/** By chance a UUID can hold digits enough to look like one. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function own(words: unknown): string {
  return typeof words === 'string' ? words : '';
}

/** A value as a sentence may show it: short, and never what may be a personnummer. */
function shown(value: unknown): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return shownText(value);
  const words = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return words ? listed(value) : 'av fel slag';
}

function shownText(text: string): string {
  if (PERSONNUMMER.test(text) && !UUID.test(text)) return '(dolt, liknar ett personnummer)';
  if (text === '') return '(tomt)';
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

const MAX_LISTED = 16;

function listed(words: readonly string[]): string {
  const more = words.length - MAX_LISTED;
  return words.slice(0, MAX_LISTED).join(', ') + (more > 0 ? ` och ${more} till` : '');
}

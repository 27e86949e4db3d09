import { metodMedKod, namndMedKod, instrumentMedKod } from '../../domain/index.js';
import { faltEtikett } from './etiketter.js';

/** One line of a post: what it is, and what it says. */
export interface Rad {
  readonly etikett: string;
  readonly varde: string;
}

const STOCKHOLM = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});
/** Codes that a register has a name for. The code stands beside it: it is what is stored. */
const NAMED: Readonly<Record<string, (kod: string) => string | undefined>> = {
  metod: (kod) => metodMedKod(kod)?.namn,
  stadsdelsnamnd: (kod) => namndMedKod(kod)?.namn,
  namnd: (kod) => namndMedKod(kod)?.namn,
  instrument: (kod) => instrumentMedKod(kod)?.namn,
};

/** Every value in something, each on a line of its own, labelled by the way to it. */
export function raderOf(value: unknown, path: readonly string[] = []): readonly Rad[] {
  if (Array.isArray(value)) {
    if (value.length === 0) return [rad(path, 'inga')];
    return value.flatMap((one, n) => raderOf(one, [...path, String(n + 1)]));
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    if (entries.length === 0 && path.length > 0) return [rad(path, 'inga')];
    return entries.flatMap(([name, one]) => raderOf(one, [...path, name]));
  }
  return [rad(path, inWords(value, path))];
}

/** An instant as people in Sweden write it. */
export function tidpunkt(instant: number): string {
  return STOCKHOLM.format(instant);
}

function rad(path: readonly string[], varde: string): Rad {
  const labels = path.map((part) => (/^\d+$/.test(part) ? part : faltEtikett(part)));
  return { etikett: labels.join(' · '), varde };
}

function inWords(value: unknown, path: readonly string[]): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? withName(value, path) : 'uppgift saknas';
}

function withName(value: string, path: readonly string[]): string {
  const field = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
  const named = Object.hasOwn(NAMED, field) ? NAMED[field]?.(value) : undefined;
  return named === undefined ? value : `${named} (${value})`;
}

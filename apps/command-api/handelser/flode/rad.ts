import { EVENT_OF_COMMAND } from '../../../../libs/domain/index.js';
import { looksLikePersonnummer } from '../../../../libs/access/index.js';
import { problemOfMembers } from '../../../../libs/web/index.js';
import type { CommandType } from '../../commands/entry.js';
import { fel, felOf } from './fel.js';
import type { Radtext } from './lines.js';
import type { Radfel } from './result.js';

/** En rad som går att pröva. (A line whose form is right; its data is not looked at yet.) */
export interface Rad {
  readonly rad: number;
  readonly nyckel: string;
  readonly insats: string;
  readonly typ: CommandType;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A line that cannot be tried, told by its number and, where that is harmless, by its key. */
export interface FelRad {
  readonly rad: number;
  readonly nyckel?: string;
  readonly fel: readonly Radfel[];
}

const NYCKEL = /^[\x21-\x7e]{1,100}$/;
const FALT = ['nyckel', 'insats', 'typ', 'data'];

/** Reads one line: what it asks for, or everything that is wrong with its form. */
export function readRad({ rad, text, forLang }: Radtext): Rad | FelRad {
  if (forLang) return { rad, fel: [fel('for-lang-rad')] };
  const line = parsed(text);
  if (line === undefined) return { rad, fel: [fel('ogiltig-json')] };
  const forbidden = problemOfMembers(line);
  if (forbidden !== undefined) return { rad, fel: felOf(forbidden, '') };
  const faults = formFaults(line);
  if (faults.length === 0) return { rad, ...(line as unknown as Omit<Rad, 'rad'>) };
  return isNyckel(line.nyckel) ? { rad, nyckel: line.nyckel, fel: faults } : { rad, fel: faults };
}

function parsed(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const line: unknown = JSON.parse(text ?? '');
    return isObject(line) ? line : undefined;
  } catch {
    return undefined;
  }
}

function formFaults(line: Readonly<Record<string, unknown>>): readonly Radfel[] {
  const { nyckel, insats, typ, data } = line;
  const unknown = Object.keys(line).filter((name) => !FALT.includes(name));
  return [
    ...unknown.slice(0, 3).map(() => fel('okant-falt')),
    ...(isNyckel(nyckel) ? [] : [fel('fel-nyckel', '/nyckel')]),
    ...(typeof insats === 'string' ? [] : [fel('fel-referens', '/insats')]),
    ...typFaults(typ),
    ...(isObject(data) ? [] : [fel('data-saknas', '/data')]),
  ];
}

function typFaults(typ: unknown): readonly Radfel[] {
  if (typ === 'MakuleraHandelse') return [fel('makulering-kraver-tva', '/typ')];
  const known = typeof typ === 'string' && Object.hasOwn(EVENT_OF_COMMAND, typ);
  return known ? [] : [fel('okand-typ', '/typ')];
}

function isNyckel(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    NYCKEL.test(value) &&
    !looksLikePersonnummer(value) &&
    !value.includes('@')
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

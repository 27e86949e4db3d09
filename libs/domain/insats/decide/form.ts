import type { Rejection } from '../../rejection.js';
import { reject } from '../reject.js';
import { COMMAND_SHAPES } from '../shape/commands.js';
import { type Field, isRecord, type Shape } from '../shape/field.js';

/**
 * Whether a command has the form that its type claims. Types do not hold at run time: what arrives may
 * be anything, and every fault is told at once, each with its place.
 */
export function formFaultsBy(
  shapes: Readonly<Record<string, Shape>>,
): (command: unknown) => readonly Rejection[] {
  const types = Object.keys(shapes);
  return (command) => {
    const type = isRecord(command) ? command.type : undefined;
    const shape = typeof type === 'string' && types.includes(type) ? shapes[type] : undefined;
    if (!isRecord(command) || shape === undefined) {
      return [reject('okant-kommando', { varde: type, tillatna: types })];
    }
    return shapeFaults(shape, command.data, '');
  };
}

/** The same of a command on an insats. */
export const formFaults = formFaultsBy(COMMAND_SHAPES);

function shapeFaults(shape: Shape, data: unknown, at: string): readonly Rejection[] {
  const names = shape.map(([name]) => name);
  if (!isRecord(data)) return [reject('uppgifter-saknas', { tillatna: names }, at)];
  const extra = Object.keys(data)
    .filter((name) => !names.includes(name))
    .map((falt) => reject('okand-uppgift', { falt, tillatna: names }, `${at}/${token(falt)}`));
  return [
    ...shape.flatMap(([name, of]) =>
      fieldFaults(of, own(data, name), { name, pointer: `${at}/${name}` }),
    ),
    ...extra,
  ];
}

/** What one field's value has wrong, items of a list included. */
export function fieldFaults(
  of: Field,
  value: unknown,
  at: { readonly name: string; readonly pointer: string },
): readonly Rejection[] {
  const values = { falt: at.name, varde: value, ...whatIsWrong(of, value) };
  if (value === undefined) {
    return of.optional === true ? [] : [reject('uppgift-saknas', values, at.pointer)];
  }
  if (!of.accepts(value)) return [reject('ogiltig-uppgift', values, at.pointer)];
  const items = of.items;
  if (items === undefined || !Array.isArray(value)) return [];
  // `Array.from` and not `flatMap` alone: a hole in the list is a fault too.
  return Array.from<unknown>(value).flatMap((item, i) =>
    shapeFaults(items, item, `${at.pointer}/${i}`),
  );
}

/** Why the value will not do, where more can be said than what was expected. */
function whatIsWrong(
  of: Field,
  value: unknown,
): { readonly skal: string; readonly vantat: string } {
  const vantat = of.expected;
  if (typeof value !== 'string') return { skal: '', vantat };
  const isQuoted = value.trim() !== '' && of.accepts(Number(value));
  return isQuoted
    ? { skal: ' inom citattecken', vantat: `${vantat}, utan citattecken` }
    : { skal: of.why?.(value) ?? '', vantat };
}

/** Only own fields count: what a prototype offers was never sent. */
function own(data: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(data, name) ? data[name] : undefined;
}

/** A key as part of a JSON pointer (RFC 6901), kept short. */
function token(key: string): string {
  return key.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1');
}

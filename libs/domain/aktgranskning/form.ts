import { fieldFaults } from '../insats/decide/form.js';
import { reject } from '../insats/reject.js';
import { isRecord } from '../insats/shape/field.js';
import type { Rejection } from '../rejection.js';
import { AKTGRANSKNING_COMMAND_SHAPES } from './shape.js';

const TYPES = Object.keys(AKTGRANSKNING_COMMAND_SHAPES);

/** Whether a command has the form it claims to have; what arrives may be anything. */
export function aktgranskningFormFaults(command: unknown): readonly Rejection[] {
  const type = isRecord(command) ? command.type : undefined;
  if (!isRecord(command) || typeof type !== 'string' || !TYPES.includes(type)) {
    return [reject('okant-kommando', { varde: type, tillatna: TYPES })];
  }
  const shape = AKTGRANSKNING_COMMAND_SHAPES[type as keyof typeof AKTGRANSKNING_COMMAND_SHAPES];
  const names = shape.map(([name]) => name);
  const { data } = command;
  if (!isRecord(data)) return [reject('uppgifter-saknas', { tillatna: names }, '')];
  const extra = Object.keys(data).filter((name) => !names.includes(name));
  return [
    ...shape.flatMap(([name, of]) =>
      fieldFaults(of, Object.hasOwn(data, name) ? data[name] : undefined, {
        name,
        pointer: `/${name}`,
      }),
    ),
    ...extra.map((falt) => reject('okand-uppgift', { falt, tillatna: names }, '')),
  ];
}

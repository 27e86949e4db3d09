import { fieldFaults } from '../insats/decide/form.js';
import { reject } from '../insats/reject.js';
import { isRecord } from '../insats/shape/field.js';
import type { Rejection } from '../rejection.js';
import { UTBUD_COMMAND_SHAPES } from './shape.js';

const TYPES = Object.keys(UTBUD_COMMAND_SHAPES);
const MAX_NAME = 60;

/** Whether a command has the form it claims to have; what arrives may be anything. */
export function utbudFormFaults(command: unknown): readonly Rejection[] {
  const type = isRecord(command) ? command.type : undefined;
  if (!isRecord(command) || typeof type !== 'string' || !TYPES.includes(type)) {
    return [reject('okant-kommando', { varde: type, tillatna: TYPES })];
  }
  const shape = UTBUD_COMMAND_SHAPES[type as keyof typeof UTBUD_COMMAND_SHAPES];
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
    ...extra.map((falt) => reject('okand-uppgift', { falt, tillatna: names }, pointerTo(falt))),
  ];
}

/** A key as a JSON pointer (RFC 6901), kept short. */
function pointerTo(key: string): string {
  return `/${key.slice(0, MAX_NAME).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

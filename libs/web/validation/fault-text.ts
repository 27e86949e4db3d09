import type { ValidationOptions } from 'class-validator';

/** Options of a check that tell the sender in Swedish what to do, under a code that never changes. */
export function says(code: string, message: string): ValidationOptions {
  return { message, context: { code } };
}

/** Texts that several fields share; `$property` is the field's name. */
export const FIELD_FAULTS = {
  missing: says('falt-saknas', 'Fältet $property saknas. Fyll i det och skicka igen.'),
  text: says('fel-typ', 'Fältet $property ska vara text inom citattecken.'),
  number: says('fel-typ', 'Fältet $property ska vara ett tal, utan citattecken.'),
  wholeNumber: says('fel-typ', 'Fältet $property ska vara ett heltal, utan citattecken.'),
  yesNo: says('fel-typ', 'Fältet $property ska vara true eller false, utan citattecken.'),
  list: says('fel-typ', 'Fältet $property ska vara en lista inom hakparenteser.'),
  object: says('fel-typ', 'Fältet $property ska innehålla objekt inom klamrar.'),
  day: says(
    'fel-datum',
    'Fältet $property ska vara en dag skriven ÅÅÅÅ-MM-DD, till exempel 2026-03-02.',
  ),
  uuid: says(
    'fel-id',
    'Fältet $property ska vara ett UUID med små bokstäver, till exempel 3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11.',
  ),
  value: says('fel-typ', 'Fältet $property ska vara text, ett tal, true, false eller en lista.'),
} as const;

import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsString,
  Length,
} from 'class-validator';
import { FIELD_FAULTS, says } from './fault-text.js';
import { field, type FieldOptions } from './field.js';

/** Longer than any kodverk is meant to be, and a limit to what a hostile body can make us check. */
const MOST = 50;

/** Codes in a register, each at most once. Which codes there are is for the domain to say. */
export function CodesField(
  { min }: { readonly min: number },
  options: FieldOptions,
): PropertyDecorator {
  const size = `Fältet $property ska ha minst ${min} och högst ${MOST} koder.`;
  const wrongSize = says('fel-antal', size);
  const long = says(
    'fel-langd',
    'Koderna i $property ska vara 1–80 tecken. Ange dem ur registret.',
  );
  const text = says('fel-typ', 'Koderna i $property ska vara text inom citattecken.');
  const twice = says('fel-antal', 'Fältet $property får ha varje kod en gång.');
  const items = { type: 'string', minLength: 1, maxLength: 80 };
  return field(
    options,
    { type: 'array', items, minItems: min, maxItems: MOST, uniqueItems: true },
    [
      Length(1, 80, { ...long, each: true }),
      IsString({ ...text, each: true }),
      ArrayUnique(twice),
      ArrayMinSize(min, wrongSize),
      ArrayMaxSize(MOST, wrongSize),
      IsArray(FIELD_FAULTS.list),
    ],
  );
}

import { ArrayMaxSize, IsArray, IsString, Length } from 'class-validator';
import { FIELD_FAULTS, says } from './fault-text.js';
import { field, type FieldOptions } from './field.js';

/** Free text of at most so many characters; what it may hold is for others to say. */
export function TextField(max: number, options: FieldOptions): PropertyDecorator {
  const long = says('fel-langd', `Fältet $property ska vara 1–${max} tecken.`);
  return field(options, { type: String, minLength: 1, maxLength: max }, [
    Length(1, max, long),
    IsString(FIELD_FAULTS.text),
  ]);
}

/** A list of such texts, which may be empty. */
export function TextsField(
  [most, max]: readonly [number, number],
  options: FieldOptions,
): PropertyDecorator {
  const many = says('fel-antal', `Fältet $property ska ha högst ${most} poster.`);
  const long = says('fel-langd', `Posterna i $property ska vara text om 1–${max} tecken.`);
  return field(options, { type: String, isArray: true, maxItems: most }, [
    Length(1, max, { ...long, each: true }),
    ArrayMaxSize(most, many),
    IsArray(says('fel-typ', 'Fältet $property ska vara en lista inom hakparenteser.')),
  ]);
}

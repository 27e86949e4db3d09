import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { FIELD_FAULTS, says } from './fault-text.js';
import { field, type FieldOptions } from './field.js';

/** One or more of a few fixed answers, each at most once. */
export function ChoicesField(values: readonly string[], options: FieldOptions): PropertyDecorator {
  const max = values.length;
  const choice = `Fältet $property får bara innehålla: ${values.join(', ')}.`;
  const wrongSize = says('fel-antal', `Fältet $property ska ha minst 1 och högst ${max} poster.`);
  const twice = says('fel-antal', 'Fältet $property får ha varje post en gång.');
  const schema = { type: String, isArray: true, enum: [...values], minItems: 1, maxItems: max };
  return field(options, schema, [
    IsIn(values, { ...says('fel-val', choice), each: true }),
    ArrayUnique(twice),
    ArrayMinSize(1, wrongSize),
    ArrayMaxSize(max, wrongSize),
    IsArray(FIELD_FAULTS.list),
  ]);
}

import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, ValidateBy } from 'class-validator';
import { FIELD_FAULTS, says } from './fault-text.js';
import { field, type FieldOptions } from './field.js';

/** One of a few fixed numbers. */
export function NumberChoiceField(
  values: readonly number[],
  options: FieldOptions,
): PropertyDecorator {
  const text = `Fältet $property ska vara något av talen ${values.join(', ')}, utan citattecken.`;
  return field({ example: values[0], ...options }, { type: 'integer', enum: [...values] }, [
    IsIn(values, says('fel-val', text)),
  ]);
}

/** Numbers in order, where some may be given as a word instead: answers item by item. */
export function NumbersOrChoiceField(
  { max, otherwise }: { readonly max: number; readonly otherwise: string },
  options: FieldOptions,
): PropertyDecorator {
  const each = `Varje post i $property ska vara ett tal utan citattecken, eller texten ${otherwise}.`;
  const wrongSize = says('fel-antal', `Fältet $property ska ha minst 1 och högst ${max} poster.`);
  const allowed = (value: unknown) => value === otherwise || Number.isFinite(value);
  const items = { oneOf: [{ type: 'number' }, { type: 'string', enum: [otherwise] }] };
  return field(options, { type: 'array', items, minItems: 1, maxItems: max }, [
    ValidateBy(
      { name: 'numberOrChoice', validator: { validate: allowed, defaultMessage: () => '' } },
      { ...says('fel-typ', each), each: true },
    ),
    ArrayMinSize(1, wrongSize),
    ArrayMaxSize(max, wrongSize),
    IsArray(FIELD_FAULTS.list),
  ]);
}

import type { Type } from '@nestjs/common';
import { Type as TransformTo } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsObject,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { FIELD_FAULTS, says } from './fault-text.js';
import { field, type FieldOptions } from './field.js';

/** A list of objects, each checked by its own class. */
export function ListField(
  itemClass: () => Type<object>,
  size: { readonly min: number; readonly max: number },
  options: FieldOptions,
): PropertyDecorator {
  const text = `Fältet $property ska ha minst ${size.min} och högst ${size.max} poster.`;
  const wrongSize = says('fel-antal', text);
  return field(
    options,
    // The class itself: of a function, the generator would publish the name, and an arrow has none.
    { type: itemClass(), isArray: true, minItems: size.min, maxItems: size.max },
    [
      IsArray(FIELD_FAULTS.list),
      ArrayMinSize(size.min, wrongSize),
      ArrayMaxSize(size.max, wrongSize),
      IsObject({ ...FIELD_FAULTS.object, each: true }),
      ValidateNested({ ...FIELD_FAULTS.object, each: true }),
      TransformTo(itemClass),
    ],
  );
}

/** A whole number within bounds, or the words that say why there is none. */
export function WholeNumberOrChoiceField(
  bounds: { readonly min: number; readonly max: number; readonly otherwise: string },
  options: FieldOptions,
): PropertyDecorator {
  const { min, max, otherwise } = bounds;
  const text = `Fältet $property ska vara ett heltal mellan ${min} och ${max}, eller texten ${otherwise}.`;
  const allowed = (value: unknown) => value === otherwise || isWithin(value, min, max);
  return field(
    options,
    {
      oneOf: [
        { type: 'integer', minimum: min, maximum: max },
        { type: 'string', enum: [otherwise] },
      ],
    },
    [checkedBy('wholeNumberOrChoice', allowed, says('utanfor-granserna', text))],
  );
}

/** Whatever a field can hold: text, number, true, false or a list. */
export function ValueField(options: FieldOptions): PropertyDecorator {
  const kinds = ['string', 'number', 'boolean'];
  const allowed = (value: unknown) => kinds.includes(typeof value) || Array.isArray(value);
  return field(
    options,
    {
      oneOf: [
        { type: 'string' },
        { type: 'number' },
        { type: 'boolean' },
        { type: 'array', items: {} },
      ],
    },
    [checkedBy('value', allowed, FIELD_FAULTS.value)],
  );
}

function isWithin(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

function checkedBy(
  name: string,
  validate: (value: unknown) => boolean,
  fault: ReturnType<typeof says>,
): PropertyDecorator {
  return ValidateBy({ name, validator: { validate, defaultMessage: () => '' } }, fault);
}

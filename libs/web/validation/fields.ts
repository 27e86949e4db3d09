import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
} from 'class-validator';
import { looksLikePersonnummer } from '../../access/index.js';
import { liknarPersonnummer } from '../../domain/index.js';
import { FIELD_FAULTS, says } from './fault-text.js';
import { field, type FieldOptions } from './field.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A calendar day; whether it exists is for the domain to say. */
export function DayField(options: FieldOptions): PropertyDecorator {
  return field({ example: '2026-03-02', ...options }, { type: String, format: 'date' }, [
    Matches(DAY, FIELD_FAULTS.day),
  ]);
}

/** A code in a register. Which codes there are is for the domain to say. */
export function CodeField(options: FieldOptions): PropertyDecorator {
  const long = says('fel-langd', 'Fältet $property ska vara 1–80 tecken. Ange koden ur registret.');
  return field(options, { type: String, minLength: 1, maxLength: 80 }, [
    Length(1, 80, long),
    IsString(FIELD_FAULTS.text),
  ]);
}

/** Options of a choice. */
export interface ChoiceOptions extends FieldOptions {
  /** Answers that another form of the same request takes: the refusal names them too. */
  readonly otherwise?: readonly string[];
}

/** One of a few fixed answers. */
export function ChoiceField(values: readonly string[], options: ChoiceOptions): PropertyDecorator {
  const named = [...values, ...(options.otherwise ?? [])];
  const text = `Fältet $property ska vara något av: ${named.join(', ')}.`;
  return field({ example: values[0], ...options }, { type: String, enum: [...values] }, [
    IsIn(values, says('fel-val', text)),
  ]);
}

/** A UUID in lower case. */
export function UuidField(options: FieldOptions): PropertyDecorator {
  return field(
    { example: '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11', ...options },
    { type: String, format: 'uuid' },
    [
      Matches(UUID, FIELD_FAULTS.uuid),
      ValidateBy({ name: 'noPersonnummer', validator: { validate: isNoPersonnummer } }, PERSONAL),
    ],
  );
}

/** A name for a part of an insats that the sender may choose; letters, digits, hyphen and full stop. */
export function PartIdField(options: FieldOptions): PropertyDecorator {
  const text =
    'Fältet $property ska vara 1–64 tecken: bokstäver a–z, siffror, punkt, bindestreck eller understreck.';
  return field({ example: 'a1b2c3d4', ...options }, { type: String, minLength: 1, maxLength: 64 }, [
    ValidateBy({ name: 'noPersonnummer', validator: { validate: isNoPersonnummer } }, PERSONAL),
    Matches(/^[A-Za-z0-9._-]{1,64}$/, says('fel-id', text)),
  ]);
}

/** Such an id is kept in the log for ever. */
const PERSONAL = says(
  'personuppgift-i-falt',
  'Fältet $property ser ut som ett personnummer. Välj ett annat id, till exempel mal-1.',
);

function isNoPersonnummer(value: unknown): boolean {
  return typeof value !== 'string' || !(looksLikePersonnummer(value) || liknarPersonnummer(value));
}

/** Bounds of a number, written into its description as well. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** A whole number within bounds. */
export function WholeNumberField(bounds: Bounds, options: FieldOptions): PropertyDecorator {
  const { min, max } = bounds;
  const range = says('utanfor-granserna', `Fältet $property ska vara mellan ${min} och ${max}.`);
  return field(options, { type: 'integer', minimum: min, maximum: max }, [
    Min(min, range),
    Max(max, range),
    IsInt(FIELD_FAULTS.wholeNumber),
  ]);
}

/** Any number; its range is for the domain to say. */
export function NumberField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: Number }, [
    IsNumber({ allowInfinity: false, allowNaN: false }, FIELD_FAULTS.number),
  ]);
}

/** True or false. */
export function YesNoField(options: FieldOptions): PropertyDecorator {
  return field({ example: true, ...options }, { type: Boolean }, [IsBoolean(FIELD_FAULTS.yesNo)]);
}

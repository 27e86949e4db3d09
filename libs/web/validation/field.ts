import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsDefined, ValidateIf } from 'class-validator';
import { FIELD_FAULTS } from './fault-text.js';

/** What every field tells its reader. */
export interface FieldOptions {
  /** Swedish, one or two sentences. */
  readonly description: string;
  readonly example?: unknown;
  /** May be left out; `null` is still refused, since it says nothing. */
  readonly optional?: true;
}

/** A field: described for OpenAPI, required unless said otherwise, checked by `checks`. */
export function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  checks: readonly PropertyDecorator[],
): PropertyDecorator {
  const { description, example, optional } = options;
  const api = { ...schema, description, required: optional !== true } as ApiPropertyOptions;
  return applyDecorators(
    ApiProperty(example === undefined ? api : { ...api, example }),
    optional === true
      ? ValidateIf((_object, value) => value !== undefined)
      : IsDefined(FIELD_FAULTS.missing),
    ...checks,
  );
}

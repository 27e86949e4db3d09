import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsDefined, ValidateBy } from 'class-validator';
import type { Svar } from '../../../libs/domain/index.js';
import { TextField } from '../../../libs/web/index.js';

const MOST_ANSWERS = 200;
const TEXT = `Fältet $property ska vara en lista med 1–${MOST_ANSWERS} svar: tal, eller texten saknas.`;

/** Koden som personen har fått. (The code alone.) */
export class KodDto {
  @TextField(80, {
    description: 'Koden, med eller utan bindestreck. Skickas aldrig i adressen.',
    example: '7K3M-Q9TD-XW4R',
  })
  readonly kod!: string;
}

/** Svar på alla frågor, en gång. (All answers, question 1 first.) */
export class SvarDto extends KodDto {
  @AnswersField()
  readonly svar!: readonly Svar[];
}

function AnswersField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      description: 'Svaren i ordning, fråga 1 först. Den som hoppar över en fråga svarar saknas.',
      type: 'array',
      minItems: 1,
      maxItems: MOST_ANSWERS,
      items: { oneOf: [{ type: 'number' }, { type: 'string', enum: ['saknas'] }] },
    }),
    IsDefined({
      message: 'Fältet svar saknas. Fyll i det och skicka igen.',
      context: code('falt-saknas'),
    }),
    ValidateBy(
      { name: 'answers', validator: { validate: areAnswers, defaultMessage: () => '' } },
      { message: TEXT, context: code('fel-typ') },
    ),
  );
}

function code(code: string): { readonly code: string } {
  return { code };
}

function areAnswers(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 1 || value.length > MOST_ANSWERS) return false;
  return value.every(
    (one) => one === 'saknas' || (typeof one === 'number' && Number.isFinite(one)),
  );
}

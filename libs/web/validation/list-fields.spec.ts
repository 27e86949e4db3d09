import 'reflect-metadata';
import { ProblemError } from '../problem/problem.js';
import { CodesField } from './codes-field.js';
import { NumberChoiceField, NumbersOrChoiceField } from './number-choice-fields.js';
import { validBody } from './validation.pipe.js';

class Body {
  @CodesField({ min: 1 }, { description: 'Koder.', optional: true })
  readonly koder?: readonly string[];

  @NumberChoiceField([6, 12, 18], { description: 'Månader.', optional: true })
  readonly manader?: number;

  @NumbersOrChoiceField({ max: 3, otherwise: 'saknas' }, { description: 'Svar.', optional: true })
  readonly svar?: readonly (number | 'saknas')[];
}

/** Pointer and code of what is refused; the body itself when it is taken. */
async function answer(body: object): Promise<unknown> {
  try {
    return await validBody(body, Body);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(error.extra.errors?.[0]?.detail).toMatch(/[a-zåäö]{3}.*\.$/);
    return error.extra.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
  }
}

it.each<object>([
  { koder: ['A'] },
  { koder: ['A', 'B'] },
  { manader: 12 },
  { svar: [0, 'saknas', -1.5] },
  {},
])('takes %j', async (body) => {
  expect(await answer(body)).toEqual(body);
});

it.each<[object, string]>([
  [{ koder: [] }, '/koder fel-antal'],
  [{ koder: 'A' }, '/koder fel-typ'],
  [{ koder: ['A', 'A'] }, '/koder fel-antal'],
  [{ koder: ['A', 7] }, '/koder fel-typ'],
  [{ koder: [''] }, '/koder fel-langd'],
  [{ koder: ['A'.repeat(81)] }, '/koder fel-langd'],
  [{ koder: Array.from({ length: 51 }, (_, i) => `K${i}`) }, '/koder fel-antal'],
  [{ koder: null }, '/koder fel-typ'],
  [{ manader: 7 }, '/manader fel-val'],
  [{ manader: '12' }, '/manader fel-val'],
  [{ svar: [] }, '/svar fel-antal'],
  [{ svar: [1, 2, 3, 4] }, '/svar fel-antal'],
  [{ svar: [1, '2'] }, '/svar fel-typ'],
  [{ svar: [1, null] }, '/svar fel-typ'],
  [{ svar: 'saknas' }, '/svar fel-typ'],
  [{ svar: { 0: 1 } }, '/svar fel-typ'],
])('refuses %j at %s', async (body, fault) => {
  expect(await answer(body)).toEqual([fault]);
});

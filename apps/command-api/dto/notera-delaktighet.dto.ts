import type { Datum, DelaktighetNoterad } from '../../../libs/domain/index.js';
import { ChoiceField, DayField, YesNoField } from '../../../libs/web/index.js';
import { allOf } from './all-of.js';
import { SEXVARDIGT } from './choices.js';

type Data = DelaktighetNoterad['data'];

const STEG = allOf<Data['steg']>()([
  'saken-galler',
  'eventuell-insats',
  'aterkoppling',
  'uppfoljning',
  'effekt',
]);
const FORM = allOf<Data['form']>()(['samtal', 'observation', 'brev', 'verktyg', 'ingen']);
const SKAL = allOf<NonNullable<Data['skal']>>()([
  'ej-lampligt',
  'ej-tid',
  'tolk-saknas',
  'vardnadshavare-nekar',
  'annat',
]);

/** Barnets delaktighet i ett steg. (Whether the child was heard at one step.) */
export class NoteraDelaktighetDto implements Data {
  @DayField({ description: 'Dagen som anteckningen gäller.', example: '2026-05-04' })
  readonly datum!: Datum;

  @ChoiceField(STEG, { description: 'Vilket steg barnet skulle komma till tals i.' })
  readonly steg!: Data['steg'];

  @ChoiceField(SEXVARDIGT, { description: 'Kom barnet till tals?' })
  readonly svar!: Data['svar'];

  @ChoiceField(FORM, { description: 'Hur barnet kom till tals.' })
  readonly form!: Data['form'];

  @ChoiceField(SKAL, {
    description: 'Varför inte. Anges bara när svaret är nej.',
    optional: true,
  })
  readonly skal?: NonNullable<Data['skal']>;

  @YesNoField({
    description:
      'Har ett svar som någon skulle se på genast (flaggan RISKSVAR) tagits upp? Gäller skattningar till och med den dagen.',
    optional: true,
  })
  readonly risksvarUpptaget?: boolean;
}

export const noteraDelaktighetExample = {
  datum: '2026-05-04',
  steg: 'effekt',
  svar: 'nej',
  form: 'ingen',
  skal: 'ej-tid',
};

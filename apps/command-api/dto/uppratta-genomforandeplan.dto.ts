import type { Datum, Deltagare, GenomforandeplanUpprattad } from '../../../libs/domain/index.js';
import { ChoiceField, ChoicesField, DayField, ListField } from '../../../libs/web/index.js';
import { DELTAGARE, FORVARING, SEXVARDIGT } from './choices.js';
import { DelarField } from './delar-field.js';
import { MalsattningDto } from './malsattning.dto.js';

type Data = GenomforandeplanUpprattad['data'];

/** Genomförandeplan. (The implementation plan.) */
export class UpprattaGenomforandeplanDto implements Omit<Data, 'malsattningar'> {
  @DayField({ description: 'Dagen då planen upprättades.' })
  readonly datum!: Datum;

  @ListField(
    () => MalsattningDto,
    { min: 0, max: 20 },
    { description: 'Planens mål. En plan utan mål tas emot men flaggas.' },
  )
  readonly malsattningar!: readonly MalsattningDto[];

  @ChoiceField(SEXVARDIGT, { description: 'Var barnet delaktigt i planen?' })
  readonly barnetDelaktigt!: Data['barnetDelaktigt'];

  @ChoiceField(FORVARING, { description: 'Var planen förvaras.' })
  readonly forvaring!: Data['forvaring'];

  @DelarField()
  readonly delar?: readonly string[];

  @ChoicesField(DELTAGARE, {
    description: 'Vilka som deltog när planen upprättades.',
    optional: true,
  })
  readonly deltagare?: readonly Deltagare[];
}

export const upprattaGenomforandeplanExample = {
  datum: '2026-03-12',
  malsattningar: [
    { malsattningId: 'mal-1', omrade: 'utbildning', startlage: -2 },
    { malsattningId: 'mal-2', omrade: 'familjerelationer', startlage: -1 },
  ],
  barnetDelaktigt: 'ja',
  forvaring: 'digitalt',
  delar: ['aktiviteter', 'ansvar', 'uppfoljning', 'delaktighet'],
  deltagare: ['barn', 'vardnadshavare-1', 'utforare'],
};

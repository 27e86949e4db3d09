import type { Datum, Deltagare, GenomforandeplanReviderad } from '../../../libs/domain/index.js';
import { ChoiceField, ChoicesField, DayField, ListField } from '../../../libs/web/index.js';
import { DELTAGARE, FORVARING, REVIDERINGSSKAL } from './choices.js';
import { DelarField } from './delar-field.js';
import { MalsattningDto } from './malsattning.dto.js';

type Data = GenomforandeplanReviderad['data'];

/** Reviderad genomförandeplan. (The plan, revised.) */
export class RevideraGenomforandeplanDto implements Omit<Data, 'malsattningar'> {
  @DayField({ description: 'Dagen då planen reviderades.' })
  readonly datum!: Datum;

  @ListField(
    () => MalsattningDto,
    { min: 0, max: 20 },
    { description: 'Alla mål som gäller från och med nu. Behåll id för mål som fortsätter.' },
  )
  readonly malsattningar!: readonly MalsattningDto[];

  @ChoiceField(REVIDERINGSSKAL, { description: 'Varför planen reviderades.' })
  readonly skal!: Data['skal'];

  @DelarField()
  readonly delar?: readonly string[];

  @ChoicesField(DELTAGARE, {
    description: 'Vilka som deltog när planen reviderades.',
    optional: true,
  })
  readonly deltagare?: readonly Deltagare[];

  @ChoiceField(FORVARING, {
    description:
      'Var planen förvaras från och med nu; så blir en plan på papper digital. Utelämnat: som förut.',
    optional: true,
  })
  readonly forvaring?: NonNullable<Data['forvaring']>;
}

export const revideraGenomforandeplanExample = {
  datum: '2026-05-04',
  malsattningar: [
    { malsattningId: 'mal-1', omrade: 'utbildning', startlage: -2 },
    { malsattningId: 'mal-3', omrade: 'sociala-relationer', startlage: -1 },
  ],
  skal: 'nya-behov',
  delar: ['aktiviteter', 'ansvar', 'uppfoljning', 'delaktighet', 'avslut'],
  deltagare: ['barn', 'vardnadshavare-1', 'utforare'],
  forvaring: 'digitalt',
};

import type { Datum, GenomforandeplanReviderad } from '../../../libs/domain/index.js';
import { ChoiceField, DayField, ListField } from '../../../libs/web/index.js';
import { REVIDERINGSSKAL } from './choices.js';
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
}

export const revideraGenomforandeplanExample = {
  datum: '2026-05-04',
  malsattningar: [
    { malsattningId: 'mal-1', omrade: 'utbildning', startlage: -2 },
    { malsattningId: 'mal-3', omrade: 'sociala-relationer', startlage: -1 },
  ],
  skal: 'nya-behov',
  delar: ['aktiviteter', 'ansvar', 'uppfoljning', 'delaktighet', 'avslut'],
};

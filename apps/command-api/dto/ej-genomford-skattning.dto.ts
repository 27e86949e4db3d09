import type { Datum, SkattningEjGenomford } from '../../../libs/domain/index.js';
import { ChoiceField, CodeField, DayField } from '../../../libs/web/index.js';
import { allOf } from './all-of.js';
import { INFORMANT, MATPUNKT } from './choices.js';

type Data = SkattningEjGenomford['data'];

const SKAL = allOf<Data['skal']>()([
  'avbojt',
  'ej-lampligt',
  'ej-tid',
  'sprak',
  'licens-saknas',
  'glomt',
  'ej-nabar',
]);

/** Skattning som inte genomfördes. (A rating that was due was not made, and why.) */
export class NoteraEjGenomfordSkattningDto implements Data {
  @DayField({ description: 'Dagen då skattningen skulle ha gjorts.', example: '2026-05-04' })
  readonly datum!: Datum;

  @ChoiceField(MATPUNKT, { description: 'Vilken mätpunkt det gäller.' })
  readonly matpunkt!: Data['matpunkt'];

  @CodeField({ description: 'Kod ur instrumentregistret.', example: 'ORS' })
  readonly instrument!: string;

  @ChoiceField(INFORMANT, { description: 'Vem som skulle ha svarat.' })
  readonly informant!: Data['informant'];

  @ChoiceField(SKAL, { description: 'Varför skattningen inte gjordes.' })
  readonly skal!: Data['skal'];
}

export const noteraEjGenomfordSkattningExample = {
  datum: '2026-05-04',
  matpunkt: 'mellan',
  instrument: 'ORS',
  informant: 'barn',
  skal: 'avbojt',
};

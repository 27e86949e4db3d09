import type { Datum, RegistreraSkattning } from '../../../libs/domain/index.js';
import {
  ChoiceField,
  CodeField,
  DayField,
  NumberField,
  NumbersOrChoiceField,
  PartIdField,
  WholeNumberField,
} from '../../../libs/web/index.js';
import { INFORMANT, MATPUNKT, SATT } from './choices.js';

type Data = RegistreraSkattning['data'];

/** En skattning med sin totalpoäng eller sina svar. (A rating, by its total score or by its answers.) */
export class RegistreraSkattningDto implements Omit<Data, 'skattningId'> {
  @PartIdField({
    description: 'Skattningens id inom insatsen. Utelämnat: ges av Idempotency-Key.',
    optional: true,
  })
  readonly skattningId?: string;

  @DayField({ description: 'Dagen då skattningen gjordes.' })
  readonly datum!: Datum;

  @ChoiceField(MATPUNKT, { description: 'När i insatsen skattningen gjordes.' })
  readonly matpunkt!: Data['matpunkt'];

  @CodeField({ description: 'Kod ur instrumentregistret.', example: 'ORS' })
  readonly instrument!: string;

  @WholeNumberField(
    { min: 1, max: 99 },
    {
      description: 'Instrumentets version. Utelämnat: den som gällde den dagen.',
      example: 1,
      optional: true,
    },
  )
  readonly instrumentversion?: number;

  @ChoiceField(INFORMANT, { description: 'Vem som svarade.' })
  readonly informant!: Data['informant'];

  @NumberField({
    description:
      'Totalpoäng i instrumentets egen enhet. Får utelämnas när svar anges; då räknas den ut.',
    example: 18.5,
    optional: true,
  })
  readonly poang?: number;

  @NumbersOrChoiceField(
    { max: 200, otherwise: 'saknas' },
    {
      description:
        'Svaren fråga för fråga, den första först. Svara saknas på en fråga som hoppades över.',
      example: [4.5, 5, 4, 5],
      optional: true,
    },
  )
  readonly svar?: NonNullable<Data['svar']>;

  @CodeField({
    description: 'Formulärets språk, ISO 639, två eller tre små bokstäver.',
    example: 'sv',
    optional: true,
  })
  readonly sprak?: string;

  @ChoiceField(SATT, { description: 'Hur skattningen gjordes.' })
  readonly satt!: Data['satt'];
}

export const registreraSkattningExample = {
  datum: '2026-03-16',
  matpunkt: 'start',
  instrument: 'ORS',
  informant: 'barn',
  poang: 18.5,
  satt: 'digitalt',
};

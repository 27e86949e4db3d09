import type { Datum, IndividId, InsatsId, InsatsPaborjad } from '../../../libs/domain/index.js';
import {
  ChoiceField,
  CodeField,
  DayField,
  UuidField,
  WholeNumberOrChoiceField,
} from '../../../libs/web/index.js';
import { KON } from './choices.js';

type Data = InsatsPaborjad['data'];

/** Öppna en insats som har påbörjats utan känt beslut. (Open an insats by its start.) */
export class OppnaMedStartDto implements Data {
  @ChoiceField(['InsatsPaborjad'], { description: 'Vad som öppnar insatsen.' })
  readonly handelse!: 'InsatsPaborjad';

  @UuidField({
    description:
      'Insatsens id. Utelämnat: ges av Idempotency-Key, så att ett omtag träffar samma insats.',
    optional: true,
  })
  readonly insatsId?: InsatsId;

  @DayField({ description: 'Dagen då insatsen påbörjades.' })
  readonly datum!: Datum;

  @UuidField({ description: 'Individens id. Aldrig ett personnummer.' })
  readonly individId!: IndividId;

  @CodeField({ description: 'Kod ur metodregistret.', example: 'FFT' })
  readonly metod!: string;

  @CodeField({ description: 'Stadsdelsnämndens kod den dagen.', example: 'jarva' })
  readonly stadsdelsnamnd!: string;

  @ChoiceField(KON, { description: 'Individens kön enligt akten.' })
  readonly kon!: Data['kon'];

  @WholeNumberOrChoiceField(
    { min: 0, max: 120, otherwise: 'uppgift-saknas' },
    { description: 'Individens ålder i hela år den dagen.', example: 15 },
  )
  readonly alderAr!: Data['alderAr'];
}

export const oppnaMedStartExample = {
  handelse: 'InsatsPaborjad',
  datum: '2026-03-16',
  individId: '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11',
  metod: 'FFT',
  stadsdelsnamnd: 'jarva',
  kon: 'flicka',
  alderAr: 15,
};

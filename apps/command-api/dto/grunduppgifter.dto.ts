import type { Grunduppgifter, IndividId } from '../../../libs/domain/index.js';
import {
  ChoiceField,
  CodeField,
  UuidField,
  WholeNumberOrChoiceField,
} from '../../../libs/web/index.js';
import { KON } from './choices.js';

/** Grunduppgifter, som varje inledande händelse bär. (What every opening of an insats tells.) */
export class GrunduppgifterDto implements Grunduppgifter {
  @UuidField({ description: 'Individens id. Aldrig ett personnummer.' })
  readonly individId!: IndividId;

  @CodeField({ description: 'Kod ur metodregistret.', example: 'FFT' })
  readonly metod!: string;

  @CodeField({ description: 'Stadsdelsnämndens kod den dagen.', example: 'jarva' })
  readonly stadsdelsnamnd!: string;

  @ChoiceField(KON, { description: 'Individens kön enligt akten.' })
  readonly kon!: Grunduppgifter['kon'];

  @WholeNumberOrChoiceField(
    { min: 0, max: 120, otherwise: 'uppgift-saknas' },
    { description: 'Individens ålder i hela år den dagen.', example: 15 },
  )
  readonly alderAr!: Grunduppgifter['alderAr'];
}

import type { Datum, IndividId, PaborjaInsats } from '../../../libs/domain/index.js';
import {
  ChoiceField,
  CodeField,
  DayField,
  UuidField,
  WholeNumberOrChoiceField,
} from '../../../libs/web/index.js';
import { KON } from './choices.js';

type Data = PaborjaInsats['data'];

const KNOWN = 'Får utelämnas när ett beslut finns; ska annars stämma med beslutet.';

/** Start av insatsen. (The start.) */
export class PaborjaInsatsDto implements Data {
  @DayField({ description: 'Dagen då insatsen påbörjades.' })
  readonly datum!: Datum;

  @UuidField({ description: `Individens id. ${KNOWN}`, optional: true })
  readonly individId?: IndividId;

  @CodeField({ description: `Kod ur metodregistret. ${KNOWN}`, example: 'FFT', optional: true })
  readonly metod?: string;

  @CodeField({
    description: `Stadsdelsnämndens kod. ${KNOWN}`,
    example: 'jarva',
    optional: true,
  })
  readonly stadsdelsnamnd?: string;

  @ChoiceField(KON, { description: `Individens kön enligt akten. ${KNOWN}`, optional: true })
  readonly kon?: NonNullable<Data['kon']>;

  @WholeNumberOrChoiceField(
    { min: 0, max: 120, otherwise: 'uppgift-saknas' },
    { description: `Individens ålder i hela år. ${KNOWN}`, example: 15, optional: true },
  )
  readonly alderAr?: NonNullable<Data['alderAr']>;
}

export const paborjaInsatsExample = { datum: '2026-03-16' };

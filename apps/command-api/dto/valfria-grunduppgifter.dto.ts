import type { Grunduppgifter, IndividId } from '../../../libs/domain/index.js';
import {
  ChoiceField,
  CodeField,
  UuidField,
  WholeNumberOrChoiceField,
} from '../../../libs/web/index.js';
import { KON } from './choices.js';

const KNOWN = 'Får utelämnas när erbjudande, beslut eller start finns; ska annars stämma med det.';

/** Grunduppgifter som insatsen kanske redan har. (What an opening told may be left out later.) */
export class ValfriaGrunduppgifterDto implements Partial<Grunduppgifter> {
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
  readonly kon?: Grunduppgifter['kon'];

  @WholeNumberOrChoiceField(
    { min: 0, max: 120, otherwise: 'uppgift-saknas' },
    { description: `Individens ålder i hela år. ${KNOWN}`, example: 15, optional: true },
  )
  readonly alderAr?: Grunduppgifter['alderAr'];
}

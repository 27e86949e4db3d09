import { ChoicesField } from '../../../libs/web/index.js';
import { PROJECTION_NAMES } from '../ombyggnad.js';

/** Which projections to rebuild. */
export class OmbyggnadDto {
  @ChoicesField(PROJECTION_NAMES, {
    description: 'Projektionerna som ska byggas om. Utelämnad: alla.',
    example: ['metod-utfall'],
    optional: true,
  })
  readonly projektioner?: readonly string[];
}

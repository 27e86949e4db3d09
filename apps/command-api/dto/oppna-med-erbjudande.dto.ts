import type { InsatsId } from '../../../libs/domain/index.js';
import { ErbjudInsatsDto, erbjudInsatsExample } from './erbjud-insats.dto.js';
import { HandelseField, InsatsIdField } from './oppna-fields.js';

/** Öppna en insats med ett erbjudande. (Open an insats by an offer.) */
export class OppnaMedErbjudandeDto extends ErbjudInsatsDto {
  @HandelseField('InsatsErbjuden')
  readonly handelse!: 'InsatsErbjuden';

  @InsatsIdField()
  readonly insatsId?: InsatsId;
}

export const oppnaMedErbjudandeExample = { handelse: 'InsatsErbjuden', ...erbjudInsatsExample };

import type { InsatsId } from '../../../libs/domain/index.js';
import { ChoiceField, UuidField } from '../../../libs/web/index.js';
import { FattaBeslutDto } from './fatta-beslut.dto.js';

/** Öppna en insats med ett beslut. (Open an insats by a decision.) */
export class OppnaMedBeslutDto extends FattaBeslutDto {
  @ChoiceField(['BeslutFattat'], {
    description: 'Vad som öppnar insatsen. Får utelämnas när det är ett beslut.',
    optional: true,
    otherwise: ['InsatsPaborjad'],
  })
  readonly handelse?: 'BeslutFattat';

  @UuidField({
    description:
      'Insatsens id. Utelämnat: ges av Idempotency-Key, så att ett omtag träffar samma insats.',
    optional: true,
  })
  readonly insatsId?: InsatsId;
}

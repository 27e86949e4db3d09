import type { Datum, InsatsId, InsatsPaborjad } from '../../../libs/domain/index.js';
import { ChoiceField, DayField, UuidField } from '../../../libs/web/index.js';
import { GrunduppgifterDto } from './grunduppgifter.dto.js';

type Data = InsatsPaborjad['data'];

/** Öppna en insats som har påbörjats utan känt beslut. (Open an insats by its start.) */
export class OppnaMedStartDto extends GrunduppgifterDto implements Data {
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

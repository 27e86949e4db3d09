import type { Datum, StalldIKo, UppdragMottaget } from '../../../libs/domain/index.js';
import { ChoiceField, DayField } from '../../../libs/web/index.js';
import { allOf } from './all-of.js';

type Ko = StalldIKo['data'];

const ORSAK = allOf<Ko['orsak']>()([
  'plats-saknas',
  'behandlare-saknas',
  'familjen-vill-vanta',
  'annat',
]);

/** Mottaget uppdrag. (The performer took the commission.) */
export class TaEmotUppdragDto implements Pick<UppdragMottaget['data'], 'datum'> {
  @DayField({ description: 'Dagen då utföraren tog emot uppdraget.', example: '2026-03-06' })
  readonly datum!: Datum;
}

/** Plats i kö. (Put in a queue; the queue ends with the start.) */
export class StallIKoDto implements Ko {
  @DayField({ description: 'Dagen då individen ställdes i kö.', example: '2026-03-06' })
  readonly datum!: Datum;

  @ChoiceField(ORSAK, { description: 'Vad kön beror på.' })
  readonly orsak!: Ko['orsak'];
}

export const taEmotUppdragExample = { datum: '2026-03-06' };
export const stallIKoExample = { datum: '2026-03-06', orsak: 'behandlare-saknas' };

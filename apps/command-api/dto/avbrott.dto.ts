import type {
  Datum,
  VerkstallighetAterupptagen,
  VerkstallighetAvbruten,
} from '../../../libs/domain/index.js';
import { ChoiceField, DayField } from '../../../libs/web/index.js';
import { allOf } from './all-of.js';

type Avbrott = VerkstallighetAvbruten['data'];

const SKAL = allOf<Avbrott['skal']>()([
  'familjen-pausar',
  'behandlare-saknas',
  'placering',
  'annat',
]);

/** Avbruten verkställighet. (Interrupted.) */
export class AvbrytVerkstallighetDto implements Avbrott {
  @DayField({ description: 'Dagen då insatsen avbröts tillfälligt.', example: '2026-06-15' })
  readonly datum!: Datum;

  @ChoiceField(SKAL, { description: 'Varför insatsen avbröts.' })
  readonly skal!: Avbrott['skal'];
}

/** Återupptagen verkställighet. (Resumed.) */
export class AterupptaVerkstallighetDto implements Pick<
  VerkstallighetAterupptagen['data'],
  'datum'
> {
  @DayField({ description: 'Dagen då insatsen återupptogs.', example: '2026-08-10' })
  readonly datum!: Datum;
}

export const avbrytVerkstallighetExample = { datum: '2026-06-15', skal: 'familjen-pausar' };
export const aterupptaVerkstallighetExample = { datum: '2026-08-10' };

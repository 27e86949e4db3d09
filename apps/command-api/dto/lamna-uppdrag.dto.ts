import type { Datum, UppdragLamnat } from '../../../libs/domain/index.js';
import { ChoiceField, DayField } from '../../../libs/web/index.js';
import { UTFORARE } from './choices.js';

type Data = UppdragLamnat['data'];

/** Uppdrag till utföraren. (The commission.) */
export class LamnaUppdragDto implements Data {
  @DayField({ description: 'Dagen då uppdraget lämnades.' })
  readonly datum!: Datum;

  @ChoiceField(UTFORARE, { description: 'Vem som utför insatsen.' })
  readonly utforare!: Data['utforare'];
}

export const lamnaUppdragExample = { datum: '2026-03-04', utforare: 'framtid-stockholm' };

import type { Datum, UppdragLamnat } from '../../../libs/domain/index.js';
import { ChoiceField, CodesField, DayField } from '../../../libs/web/index.js';
import { UTFORARE } from './choices.js';

type Data = UppdragLamnat['data'];

/** Uppdrag till utföraren. (The commission.) */
export class LamnaUppdragDto implements Data {
  @DayField({ description: 'Dagen då uppdraget lämnades.' })
  readonly datum!: Datum;

  @ChoiceField(UTFORARE, { description: 'Vem som utför insatsen.' })
  readonly utforare!: Data['utforare'];

  @CodesField(
    { min: 0 },
    {
      description:
        'Koder ur kodverket uppdragsdel: vad uppdraget säger. Utelämnat: ingen har sett efter.',
      example: ['mal', 'innehall', 'uppfoljning', 'rapport'],
      optional: true,
    },
  )
  readonly delar?: readonly string[];
}

export const lamnaUppdragExample = {
  datum: '2026-03-04',
  utforare: 'framtid-stockholm',
  delar: ['mal', 'innehall', 'uppfoljning', 'rapport'],
};

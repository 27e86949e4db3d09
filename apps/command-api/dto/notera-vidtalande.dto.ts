import type { Datum, VidtalandeNoterat } from '../../../libs/domain/index.js';
import { ChoiceField, CodeField, DayField } from '../../../libs/web/index.js';
import { allOf } from './all-of.js';

type Data = VidtalandeNoterat['data'];

const SATT = allOf<Data['satt']>()(['samtal', 'mote', 'skriftligt', 'inte-vidtalad']);
const KONTAKT = allOf<Data['pagaendeKontakt']>()(['ja', 'nej', 'uppgift-saknas']);

/** Samtal med en aktör kring barnet. (Whether somebody around the child was talked with.) */
export class NoteraVidtalandeDto implements Data {
  @DayField({ description: 'Dagen för samtalet, eller då det stod klart att det inte blev av.' })
  readonly datum!: Datum;

  @CodeField({ description: 'Kod ur kodverket aktor.', example: 'bup' })
  readonly aktor!: string;

  @ChoiceField(SATT, {
    description:
      'Hur. Bara samtal och mote räknas som vidtalad; ett brev eller formulär gör det inte.',
  })
  readonly satt!: Data['satt'];

  @ChoiceField(KONTAKT, {
    description: 'Går barnet där, eller har barnet en pågående kontakt med aktören?',
  })
  readonly pagaendeKontakt!: Data['pagaendeKontakt'];
}

export const noteraVidtalandeExample = {
  datum: '2026-05-04',
  aktor: 'bup',
  satt: 'samtal',
  pagaendeKontakt: 'ja',
};

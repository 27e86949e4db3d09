import type { Datum, InsatsErbjuden } from '../../../libs/domain/index.js';
import {
  ChoiceField,
  ChoicesField,
  CodesField,
  DayField,
  YesNoField,
} from '../../../libs/web/index.js';
import { allOf } from './all-of.js';
import { JA_NEJ_OKANT, PARTER, UTFORARE } from './choices.js';
import { GrunduppgifterDto } from './grunduppgifter.dto.js';
import { KomponenterField } from './komponenter-field.js';

type Data = InsatsErbjuden['data'];

const NIVA = allOf<Data['niva']>()(['universell', 'selektiv', 'indikerad', 'uppgift-saknas']);

/** Erbjudande om en insats. (The offer: what it answers to and on which level.) */
export class ErbjudInsatsDto extends GrunduppgifterDto implements Data {
  @DayField({ description: 'Dagen då insatsen erbjöds.', example: '2026-02-16' })
  readonly datum!: Datum;

  @ChoicesField(PARTER, { description: 'Vem i familjen som erbjöds insatsen.' })
  readonly erbjudenTill!: Data['erbjudenTill'];

  @ChoiceField(NIVA, { description: 'På vilken preventionsnivå insatsen ges.' })
  readonly niva!: Data['niva'];

  @YesNoField({ description: 'Är insatsen individuellt behovsprövad?' })
  readonly behovsprovad!: boolean;

  @ChoiceField(UTFORARE, { description: 'Vem som ska utföra insatsen.' })
  readonly utforare!: Data['utforare'];

  @CodesField(
    { min: 0 },
    { description: 'Koder ur kodverket kontaktorsak: behoven.', example: ['B_SKOL'] },
  )
  readonly behov!: Data['behov'];

  @ChoiceField(JA_NEJ_OKANT, { description: 'Syftar insatsen till att skolgången ska fungera?' })
  readonly syftarTillSkolgang!: Data['syftarTillSkolgang'];

  @KomponenterField()
  readonly komponenter?: readonly string[];
}

export const erbjudInsatsExample = {
  datum: '2026-02-16',
  individId: '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11',
  metod: 'FFT',
  stadsdelsnamnd: 'jarva',
  kon: 'flicka',
  alderAr: 15,
  erbjudenTill: ['barn', 'vardnadshavare-1'],
  niva: 'indikerad',
  behovsprovad: true,
  utforare: 'framtid-stockholm',
  behov: ['B_SKOL', 'V_KONF'],
  syftarTillSkolgang: 'ja',
};

import type { Datum, SipRegistrerad } from '../../../libs/domain/index.js';
import { ChoiceField, ChoicesField, DayField } from '../../../libs/web/index.js';
import { allOf } from './all-of.js';
import { JA_NEJ_OKANT } from './choices.js';

type Data = SipRegistrerad['data'];

const STATUS = allOf<Data['status']>()([
  'genomford',
  'planerad',
  'inte-genomford',
  'ej-aktuell',
  'samtycke-saknas',
  'uppgift-saknas',
]);
const SAMTYCKE = allOf<Data['samtycke']>()(['ja', 'nej', 'uppgift-saknas']);
const PARTER = allOf<NonNullable<Data['parter']>[number]>()([
  'bup',
  'habilitering',
  'annan-vard',
  'skola',
  'annan',
]);
const INITIERAD_AV = allOf<NonNullable<Data['initieradAv']>>()([
  'socialtjansten',
  'varden',
  'skolan',
  'familjen',
  'annan',
  'uppgift-saknas',
]);
const SKAL = allOf<NonNullable<Data['skal']>>()([
  'annan-part-avbojde',
  'vantar-pa-annan-part',
  'ej-tid',
  'annan-plan-racker',
  'annat',
]);

/** En samordnad individuell plan. (Where a coordinated individual plan stands.) */
export class RegistreraSipDto implements Data {
  @DayField({ description: 'Dagen som läget gäller.', example: '2026-05-04' })
  readonly datum!: Datum;

  @ChoiceField(STATUS, {
    description:
      'Hur det står till med planen. ej-aktuell: den behövs inte. samtycke-saknas: den behövs men familjen säger nej.',
  })
  readonly status!: Data['status'];

  @ChoiceField(SAMTYCKE, { description: 'Samtycker familjen? En SIP görs bara med samtycke.' })
  readonly samtycke!: Data['samtycke'];

  @ChoicesField(PARTER, { description: 'Vilka planen samordnas med.', optional: true })
  readonly parter?: NonNullable<Data['parter']>;

  @ChoiceField(JA_NEJ_OKANT, { description: 'Är skolan inbjuden?', optional: true })
  readonly skolanInbjuden?: NonNullable<Data['skolanInbjuden']>;

  @ChoiceField(INITIERAD_AV, { description: 'Vem som tog initiativet.', optional: true })
  readonly initieradAv?: NonNullable<Data['initieradAv']>;

  @ChoiceField(SKAL, {
    description: 'Varför den inte är gjord. Anges bara när status är inte-genomford.',
    optional: true,
  })
  readonly skal?: NonNullable<Data['skal']>;
}

export const registreraSipExample = {
  datum: '2026-05-04',
  status: 'genomford',
  samtycke: 'ja',
  parter: ['bup', 'skola'],
  skolanInbjuden: 'ja',
  initieradAv: 'socialtjansten',
};

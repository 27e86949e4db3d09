import type {
  Datum,
  UppfoljningEfterAvslut,
  UppfoljningEfterUtredningAvslutad,
  UppfoljningEfterUtredningBeslutad,
} from '../../../libs/domain/index.js';
import { ChoiceField, DayField, NumberChoiceField, YesNoField } from '../../../libs/web/index.js';
import { allOf } from './all-of.js';
import { JA_NEJ_OKANT } from './choices.js';

type Data = UppfoljningEfterAvslut['data'];
type Beslutad = UppfoljningEfterUtredningBeslutad['data'];
type Avslutad = UppfoljningEfterUtredningAvslutad['data'];

const SKAL = allOf<NonNullable<Beslutad['skal']>>()([
  'behov-av-stod',
  'behov-av-skydd',
  'efter-placering',
]);
const UTFALL = allOf<Avslutad['utfall']>()(['ny-utredning', 'ingen-atgard']);

/** Uppföljning efter avslutad insats. (How things stand 6, 12 or 18 months after.) */
export class FoljUppEfterAvslutDto implements Data {
  @DayField({ description: 'Dagen då uppföljningen gjordes.', example: '2026-09-15' })
  readonly datum!: Datum;

  @NumberChoiceField([6, 12, 18], { description: 'Antal månader efter avslutet.' })
  readonly manader!: Data['manader'];

  @ChoiceField(JA_NEJ_OKANT, { description: 'Bor barnet hemma?' })
  readonly borHemma!: Data['borHemma'];

  @ChoiceField(JA_NEJ_OKANT, { description: 'Går barnet i skolan eller har en sysselsättning?' })
  readonly skolaEllerSysselsattning!: Data['skolaEllerSysselsattning'];

  @ChoiceField(JA_NEJ_OKANT, { description: 'Har det kommit nya brott?' })
  readonly nyaBrott!: Data['nyaBrott'];

  @ChoiceField(JA_NEJ_OKANT, { description: 'Finns det ett missbruk?' })
  readonly missbruk!: Data['missbruk'];

  @ChoiceField(JA_NEJ_OKANT, { description: 'Har barnet fått en ny insats?' })
  readonly nyInsats!: Data['nyInsats'];
}

/** Beslut om uppföljning efter avslutad utredning. (Follow-up without an insats.) */
export class BeslutaUppfoljningEfterUtredningDto implements Beslutad {
  @DayField({ description: 'Dagen då uppföljningen beslutades.', example: '2026-02-23' })
  readonly datum!: Datum;

  @YesNoField({ description: 'Sker uppföljningen med samtycke?' })
  readonly samtycke!: boolean;

  @DayField({
    description:
      'Dagen då utredningen avslutades. Lagens tid räknas därifrån; utelämnat räknas den från nejet till insatsen.',
    example: '2026-02-20',
    optional: true,
  })
  readonly utredningAvslutad?: Datum;

  @ChoiceField(SKAL, { description: 'Varför barnet följs upp.', optional: true })
  readonly skal?: NonNullable<Beslutad['skal']>;

  @DayField({
    description: 'Dagen då uppföljningen senast ska vara slut, om en sådan har beslutats.',
    example: '2026-06-30',
    optional: true,
  })
  readonly slutdatum?: Datum;
}

/** Avslutad uppföljning efter utredning. (It ended, and what came of it.) */
export class AvslutaUppfoljningEfterUtredningDto implements Avslutad {
  @DayField({ description: 'Dagen då uppföljningen avslutades.', example: '2026-06-15' })
  readonly datum!: Datum;

  @ChoiceField(UTFALL, { description: 'Vad uppföljningen ledde till.' })
  readonly utfall!: Avslutad['utfall'];
}

export const foljUppEfterAvslutExample = {
  datum: '2026-09-15',
  manader: 6,
  borHemma: 'ja',
  skolaEllerSysselsattning: 'ja',
  nyaBrott: 'nej',
  missbruk: 'uppgift-saknas',
  nyInsats: 'nej',
};
export const beslutaUppfoljningEfterUtredningExample = {
  datum: '2026-02-23',
  samtycke: true,
  utredningAvslutad: '2026-02-20',
  skal: 'behov-av-stod',
  slutdatum: '2026-06-30',
};
export const avslutaUppfoljningEfterUtredningExample = {
  datum: '2026-06-15',
  utfall: 'ingen-atgard',
};

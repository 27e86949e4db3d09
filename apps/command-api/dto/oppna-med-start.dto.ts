import type { Datum, InsatsId, InsatsPaborjad, Utforare } from '../../../libs/domain/index.js';
import { DayField } from '../../../libs/web/index.js';
import { BehovField } from './behov-field.js';
import { GrunduppgifterDto } from './grunduppgifter.dto.js';
import { KomponenterField } from './komponenter-field.js';
import { HandelseField, InsatsIdField } from './oppna-fields.js';
import {
  AnonymField,
  BEHOV_VID_START,
  BehovsprovadVidStartField,
  UtforareVidStartField,
} from './paborja-insats.dto.js';

type Data = InsatsPaborjad['data'];

/** Öppna en insats som har påbörjats utan känt beslut. (Open an insats by its start.) */
export class OppnaMedStartDto extends GrunduppgifterDto implements Data {
  @HandelseField('InsatsPaborjad')
  readonly handelse!: 'InsatsPaborjad';

  @InsatsIdField()
  readonly insatsId?: InsatsId;

  @DayField({ description: 'Dagen då insatsen påbörjades.' })
  readonly datum!: Datum;

  @AnonymField()
  readonly anonym?: boolean;

  @BehovsprovadVidStartField()
  readonly behovsprovad?: boolean;

  @UtforareVidStartField()
  readonly utforare?: Utforare;

  @KomponenterField()
  readonly komponenter?: readonly string[];

  @BehovField(BEHOV_VID_START)
  readonly behov?: readonly string[];
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

import type { BeslutFattat, Datum } from '../../../libs/domain/index.js';
import { ChoiceField, CodeField, DayField, YesNoField } from '../../../libs/web/index.js';
import { UTFALL } from './choices.js';
import { GrunduppgifterDto } from './grunduppgifter.dto.js';

type Data = BeslutFattat['data'];

/** Beslut om insats, med de grunduppgifter som gäller den dagen. (The decision.) */
export class FattaBeslutDto extends GrunduppgifterDto implements Data {
  @DayField({ description: 'Dagen då beslutet fattades.' })
  readonly datum!: Datum;

  @ChoiceField(UTFALL, { description: 'Vad beslutet blev.' })
  readonly utfall!: Data['utfall'];

  @CodeField({ description: 'Kod för lagrummet.', example: 'sol-2025-11-1' })
  readonly lagrum!: string;

  @YesNoField({ description: 'Är insatsen individuellt behovsprövad?' })
  readonly behovsprovad!: boolean;
}

export const fattaBeslutExample = {
  datum: '2026-03-02',
  individId: '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11',
  metod: 'FFT',
  stadsdelsnamnd: 'jarva',
  kon: 'flicka',
  alderAr: 15,
  utfall: 'bifall',
  lagrum: 'sol-2025-11-1',
  behovsprovad: true,
};

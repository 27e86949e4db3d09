import type {
  BeslutFattat,
  Beslutsfattare,
  Datum,
  InsatsId,
  Omfattning,
} from '../../../libs/domain/index.js';
import { BESLUT } from './beslut-fields.js';
import { GrunduppgifterDto } from './grunduppgifter.dto.js';
import { HandelseField, InsatsIdField } from './oppna-fields.js';

type Data = BeslutFattat['data'];

/** Öppna en insats med ett beslut, med de grunduppgifter som gäller den dagen. (Open an insats by a decision.) */
export class OppnaMedBeslutDto extends GrunduppgifterDto implements Data {
  @HandelseField('BeslutFattat')
  readonly handelse?: 'BeslutFattat';

  @InsatsIdField()
  readonly insatsId?: InsatsId;

  @BESLUT.datum
  readonly datum!: Datum;

  @BESLUT.utfall
  readonly utfall!: Data['utfall'];

  @BESLUT.lagrum
  readonly lagrum!: string;

  @BESLUT.behovsprovad
  readonly behovsprovad!: boolean;

  @BESLUT.beslutsfattare
  readonly beslutsfattare?: Beslutsfattare;

  @BESLUT.omfattning
  readonly omfattning?: Omfattning;

  @BESLUT.giltigFrom
  readonly giltigFrom?: Datum;

  @BESLUT.giltigTom
  readonly giltigTom?: Datum;

  @BESLUT.behov
  readonly behov?: readonly string[];
}

export const oppnaMedBeslutExample = {
  datum: '2026-03-02',
  individId: '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11',
  metod: 'FFT',
  stadsdelsnamnd: 'jarva',
  kon: 'flicka',
  alderAr: 15,
  utfall: 'bifall',
  lagrum: 'sol-2025-11-1',
  behovsprovad: true,
  beslutsfattare: 'enhetschef',
  omfattning: 'varje-vecka',
  giltigTom: '2026-08-31',
};

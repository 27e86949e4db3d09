import type { Beslutsfattare, Datum, FattaBeslut, Omfattning } from '../../../libs/domain/index.js';
import { BESLUT } from './beslut-fields.js';
import { ValfriaGrunduppgifterDto } from './valfria-grunduppgifter.dto.js';

type Data = FattaBeslut['data'];

/** Beslut om en insats som redan är öppnad. (The decision; what the offer told may be left out.) */
export class FattaBeslutDto extends ValfriaGrunduppgifterDto implements Data {
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

export const fattaBeslutExample = {
  datum: '2026-03-02',
  utfall: 'bifall',
  lagrum: 'sol-2025-11-1',
  behovsprovad: true,
  beslutsfattare: 'enhetschef',
  omfattning: 'varje-vecka',
  giltigTom: '2026-08-31',
};

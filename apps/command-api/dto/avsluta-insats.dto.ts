import type { Datum, InsatsAvslutad, SynPaResultatet } from '../../../libs/domain/index.js';
import {
  ChoiceField,
  CodeField,
  DayField,
  ListField,
  YesNoField,
} from '../../../libs/web/index.js';
import { INITIERAD_AV, SYN } from './choices.js';
import { MaluppfyllelseDto } from './maluppfyllelse.dto.js';

type Data = InsatsAvslutad['data'];

/** Avslut, med orsak. (The end.) */
export class AvslutaInsatsDto implements Data {
  @DayField({ description: 'Dagen då insatsen avslutades.' })
  readonly datum!: Datum;

  @CodeField({ description: 'Kod ur kodverket avslutsorsak.', example: 'FULLFOLJD_MAL' })
  readonly avslutsorsak!: string;

  @ChoiceField(INITIERAD_AV, { description: 'Vem som tog initiativ till avslutet.' })
  readonly initieradAv!: Data['initieradAv'];

  @ListField(
    () => MaluppfyllelseDto,
    { min: 0, max: 20 },
    { description: 'Hur långt planens mål hade nåtts vid avslutet.' },
  )
  readonly maluppfyllelse!: readonly MaluppfyllelseDto[];

  @ChoiceField(SYN, { description: 'Hur barnet ser på hur det blev.', optional: true })
  readonly barnetsSyn?: SynPaResultatet;

  @ChoiceField(SYN, { description: 'Hur vårdnadshavarna ser på hur det blev.', optional: true })
  readonly vardnadshavaresSyn?: SynPaResultatet;

  @YesNoField({ description: 'Har utföraren lämnat en slutrapport?', optional: true })
  readonly slutrapportLamnad?: boolean;
}

export const avslutaInsatsExample = {
  datum: '2026-09-14',
  avslutsorsak: 'FULLFOLJD_MAL',
  initieradAv: 'utforare',
  maluppfyllelse: [
    { malsattningId: 'mal-1', niva: 1 },
    { malsattningId: 'mal-2', niva: 'uppgift-saknas' },
  ],
  barnetsSyn: 'battre',
  vardnadshavaresSyn: 'oforandrat',
  slutrapportLamnad: true,
};

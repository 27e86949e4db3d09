import type { Datum, NyOroInkommen } from '../../../libs/domain/index.js';
import { CodeField, CodesField, DayField } from '../../../libs/web/index.js';

type Data = NyOroInkommen['data'];

/** Ny oro under insatsen. (A new concern while the insats goes on.) */
export class NoteraNyOroDto implements Data {
  @DayField({ description: 'Dagen då oron kom in.', example: '2026-04-20' })
  readonly datum!: Datum;

  @CodeField({ description: 'Kod ur kodverket uppgiftslamnare.', example: 'skola' })
  readonly uppgiftslamnare!: string;

  @CodesField({ min: 1 }, { description: 'Koder ur kodverket kontaktorsak.', example: ['B_SKOL'] })
  readonly kontaktorsaker!: Data['kontaktorsaker'];
}

export const noteraNyOroExample = {
  datum: '2026-04-20',
  uppgiftslamnare: 'skola',
  kontaktorsaker: ['B_SKOL', 'B_BET'],
};

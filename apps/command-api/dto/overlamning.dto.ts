import type {
  Datum,
  IndividBytt,
  IndividId,
  InsatsOverflyttad,
} from '../../../libs/domain/index.js';
import { ChoiceField, CodeField, DayField, UuidField } from '../../../libs/web/index.js';
import { allOf } from './all-of.js';

type Byte = IndividBytt['data'];

const SKAL = allOf<Byte['skal']>()(['sammanslagen', 'delad', 'fel-individ']);

/** Överflyttning till en annan nämnd. (Handed over to another board.) */
export class OverflyttaInsatsDto implements Pick<InsatsOverflyttad['data'], 'datum' | 'tillNamnd'> {
  @DayField({ description: 'Dagen då den andra nämnden tog över.', example: '2026-06-01' })
  readonly datum!: Datum;

  @CodeField({ description: 'Koden för nämnden som tar över.', example: 'farsta' })
  readonly tillNamnd!: string;
}

/** Byte av individ. (The insats belongs to another individual than the one it was recorded on.) */
export class BytIndividDto implements Byte {
  @DayField({ description: 'Dagen då bytet görs.', example: '2026-09-15' })
  readonly datum!: Datum;

  @UuidField({ description: 'Id för individen som insatsen hör till. Aldrig ett personnummer.' })
  readonly tillIndividId!: IndividId;

  @ChoiceField(SKAL, { description: 'Varför insatsen byter individ.' })
  readonly skal!: Byte['skal'];
}

export const overflyttaInsatsExample = { datum: '2026-06-01', tillNamnd: 'farsta' };
export const bytIndividExample = {
  datum: '2026-09-15',
  tillIndividId: '7d1e4b60-2c5a-4f18-a3d9-5e6f7a8b9c01',
  skal: 'fel-individ',
};

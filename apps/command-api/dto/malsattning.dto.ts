import type { Malsattning } from '../../../libs/domain/index.js';
import { CodeField, PartIdField, WholeNumberField } from '../../../libs/web/index.js';

/** Ett mål i genomförandeplanen. Målets ord hör hemma i akten, inte här. (A goal of the plan.) */
export class MalsattningDto implements Omit<Malsattning, 'malsattningId'> {
  @PartIdField({
    description: 'Målets id inom insatsen. Utelämnat: tjänsten ger ett.',
    optional: true,
  })
  readonly malsattningId?: string;

  @CodeField({ description: 'Kod ur kodverket malomrade.', example: 'utbildning' })
  readonly omrade!: string;

  @WholeNumberField(
    { min: -2, max: 2 },
    { description: 'Startläge på skalan för måluppfyllelse, −2 till +2.', example: -1 },
  )
  readonly startlage!: number;
}

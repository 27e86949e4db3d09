import type { SkattningRegistrerad } from '../../../libs/domain/index.js';
import { GILTIG_DAGAR } from '../../../libs/svarslank/index.js';
import { ChoiceField, CodeField, WholeNumberField } from '../../../libs/web/index.js';

type Skattning = SkattningRegistrerad['data'];

/** Lists every member of a union: one missing does not compile. */
const MATPUNKT = Object.keys({
  start: true,
  mellan: true,
  avslut: true,
  'efter-6-man': true,
  'efter-12-man': true,
  'efter-18-man': true,
} satisfies Record<Skattning['matpunkt'], true>);

/** Who can be handed a code; staff records under their own name instead. */
const SVARANDE: readonly Skattning['informant'][] = [
  'barn',
  'vardnadshavare-1',
  'vardnadshavare-2',
  'forskola',
  'larare',
];

/** En svarslänk att lämna till den som ska svara. (What staff asks for.) */
export class NySvarslankDto {
  @ChoiceField(MATPUNKT, { description: 'När i insatsen skattningen görs.' })
  readonly matpunkt!: Skattning['matpunkt'];

  @CodeField({ description: 'Kod ur instrumentregistret.', example: 'ORS' })
  readonly instrument!: string;

  @ChoiceField(SVARANDE, { description: 'Vem som ska svara.' })
  readonly informant!: Skattning['informant'];

  @WholeNumberField(GILTIG_DAGAR, {
    description: `Hur många dagar koden gäller. Utelämnat: ${GILTIG_DAGAR.annars}.`,
    example: GILTIG_DAGAR.annars,
    optional: true,
  })
  readonly giltigDagar?: number;
}

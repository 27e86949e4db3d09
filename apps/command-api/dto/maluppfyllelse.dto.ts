import type { Maluppfyllelse } from '../../../libs/domain/index.js';
import { PartIdField, WholeNumberOrChoiceField } from '../../../libs/web/index.js';

/** Hur långt ett mål har nåtts. (Attainment of one goal.) */
export class MaluppfyllelseDto implements Maluppfyllelse {
  @PartIdField({ description: 'Målets id i den plan som gäller.', example: 'mal-1' })
  readonly malsattningId!: string;

  @WholeNumberOrChoiceField(
    { min: -2, max: 2, otherwise: 'uppgift-saknas' },
    { description: 'Nivå på skalan för måluppfyllelse, −2 till +2.', example: 1 },
  )
  readonly niva!: Maluppfyllelse['niva'];
}

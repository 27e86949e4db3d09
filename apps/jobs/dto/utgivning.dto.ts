import { WholeNumberField, YesNoField } from '../../../libs/web/index.js';

/** What to publish. Left out: a proof only, by the rules of the last release. */
export class UtgivningDto {
  @YesNoField({
    description:
      'true publicerar, och det går inte att ta tillbaka. Utelämnad eller false: ett provtryck, som inte ändrar något.',
    example: false,
    optional: true,
  })
  readonly publicera?: boolean;

  @WholeNumberField(
    { min: 2000, max: 2100 },
    {
      description: 'Första året som publiceras. Utelämnad: som i förra utgåvan, annars förra året.',
      example: 2025,
      optional: true,
    },
  )
  readonly franAr?: number;

  @WholeNumberField(
    { min: 0, max: 365 },
    {
      description: 'Dagar att vänta på sena uppgifter sedan en period har slutat. Utelämnad: 30.',
      example: 30,
      optional: true,
    },
  )
  readonly karens?: number;

  @WholeNumberField(
    { min: 5, max: 10 },
    { description: 'Minsta antal som visas. Utelämnad: 5.', example: 5, optional: true },
  )
  readonly minstaAntal?: number;
}

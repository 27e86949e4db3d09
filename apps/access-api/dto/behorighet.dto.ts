import { ROLLER, type Roll } from '../../../libs/access/index.js';
import type { Datum } from '../../../libs/domain/index.js';
import {
  ChoiceField,
  CodeField,
  DayField,
  UuidField,
  YesNoField,
  TextField,
} from '../../../libs/web/index.js';

/** En roll som ges till en användare. (A role given to somebody.) */
export class BehorighetDto {
  @UuidField({ description: 'Användarens id.' })
  readonly anvandare!: string;

  @ChoiceField(Object.keys(ROLLER), { description: 'Rollen.' })
  readonly roll!: Roll;

  @CodeField({ description: 'Nämndens kod, eller * för hela staden.', example: 'farsta' })
  readonly namnd!: string;

  @CodeField({ description: 'Enheten inom nämnden.', example: 'oppenvard', optional: true })
  readonly enhet?: string;

  @DayField({ description: 'Första dagen som rollen gäller.' })
  readonly from!: Datum;

  @DayField({ description: 'Sista dagen. Utelämnad: tills vidare.', optional: true })
  readonly tom?: Datum;
}

/** En användare att känna till. (Somebody who may be given roles.) */
export class AnvandareDto {
  @TextField(300, {
    description: 'Inloggningstjänstens adress (iss).',
    example: 'https://inloggning.example',
  })
  readonly iss!: string;

  @TextField(200, {
    description: 'Användarens id hos inloggningstjänsten (sub). Inte ett personnummer.',
    example: 'b7c1f0d2',
  })
  readonly sub!: string;

  @TextField(200, { description: 'Namnet så som det visas.', example: 'Kim Exempel' })
  readonly namn!: string;

  @YesNoField({
    description: 'Är det ett servicekonto för ett verksamhetssystem?',
    example: false,
    optional: true,
  })
  readonly system?: boolean;
}

/** Avstängning, satt eller hävd. (Shut out, or let in again.) */
export class AvstangningDto {
  @YesNoField({ description: 'Ska användaren vara avstängd?' })
  readonly avstangd!: boolean;
}

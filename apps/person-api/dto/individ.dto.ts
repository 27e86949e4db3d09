import { CodeField, YesNoField, TextField, TextsField } from '../../../libs/web/index.js';

const NAMN = 200;
const NUMMER = 20;
const ARENDENUMMER = [100, 60] as const;

/** Registrering av en individ i en nämnd. (Somebody the nämnd works with.) */
export class RegistreraIndividDto {
  @CodeField({ description: 'Nämndens kod.', example: 'farsta' })
  readonly namnd!: string;

  @TextField(NAMN, { description: 'Individens namn.', example: 'Maja Exempelsson' })
  readonly namn!: string;

  @TextField(NUMMER, {
    description: 'Personnummer, samordningsnummer eller reservnummer.',
    example: '19121212-1212',
  })
  readonly nummer!: string;

  @YesNoField({
    description: 'Är numret ett reservnummer, utfärdat av region eller kommun?',
    example: false,
    optional: true,
  })
  readonly reservnummer?: boolean;

  @TextsField(ARENDENUMMER, {
    description: 'Ärendenummer i verksamhetssystemet.',
    example: ['2026-00123'],
    optional: true,
  })
  readonly arendenummer?: readonly string[];

  @YesNoField({ description: 'Har individen skyddad identitet?', example: false, optional: true })
  readonly skyddad?: boolean;
}

/** Rättelse av vem en individ är. (What changes; the rest stays.) */
export class RattaIndividDto {
  @TextField(NAMN, { description: 'Rätt namn.', example: 'Maja Exempelson', optional: true })
  readonly namn?: string;

  @TextField(NUMMER, { description: 'Rätt nummer.', example: '19121212-1212', optional: true })
  readonly nummer?: string;

  @YesNoField({ description: 'Är numret ett reservnummer?', example: false, optional: true })
  readonly reservnummer?: boolean;

  @TextsField(ARENDENUMMER, {
    description: 'Alla ärendenummer som gäller.',
    example: ['2026-00123'],
    optional: true,
  })
  readonly arendenummer?: readonly string[];

  @TextField(200, { description: 'Varför uppgiften rättas.', example: 'Namnet var felstavat.' })
  readonly skal!: string;
}

/** Skyddad identitet, antecknad eller hävd. (Protected identity, on or off.) */
export class SkyddDto {
  @YesNoField({ description: 'Har individen skyddad identitet?' })
  readonly skyddad!: boolean;
}

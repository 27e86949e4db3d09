import { TextField } from '../../../libs/web/index.js';

/** Sökning på exakt ett av namn, nummer och ärendenummer. (The law lets case handling search by nothing else.) */
export class SokDto {
  @TextField(200, { description: 'Ett eller flera hela namn.', optional: true })
  readonly namn?: string;

  @TextField(20, {
    description: 'Personnummer, samordningsnummer eller reservnummer.',
    example: '19121212-1212',
    optional: true,
  })
  readonly nummer?: string;

  @TextField(60, { description: 'Ärendenummer i verksamhetssystemet.', optional: true })
  readonly arendenummer?: string;
}

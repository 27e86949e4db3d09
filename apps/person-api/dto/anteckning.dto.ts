import { ChoiceField, PartIdField, TextField, UuidField } from '../../../libs/web/index.js';

/** Vad en anteckning kan höra till. (A closed list: it stands in clear beside the sealed text, so nothing may be written in it.) */
const ANTECKNINGSFALT = [
  'bakgrund',
  'plan.syfte',
  'plan.malsattning',
  'skattning.kommentar',
  'uppfoljning.kommentar',
  'avslut.kommentar',
  'ifragasatt',
  'ovrigt',
] as const;

/** Vems ord det är. (A closed list too.) */
const VEMS = ['barn', 'vardnadshavare', 'behandlare', 'annan'] as const;

/** En anteckning i fritext. (Free text; sealed under the person's key.) */
export class AnteckningDto {
  @ChoiceField(ANTECKNINGSFALT, { description: 'Vad i insatsen texten hör till.' })
  readonly falt!: (typeof ANTECKNINGSFALT)[number];

  @UuidField({
    description:
      'Id för händelsen som texten gäller. Krävs när falt är ifragasatt: händelsen som ifrågasätts.',
    example: '8c1f0a55-2f6e-5d10-9a3b-6b7f1e2d3c4a',
    optional: true,
  })
  readonly handelseId?: string;

  @PartIdField({
    description:
      'Målet som texten formulerar eller gäller, med planens nummer på det. Målet ska finnas i en plan på insatsen.',
    example: 'mal-1',
    optional: true,
  })
  readonly malsattningId?: string;

  @ChoiceField(VEMS, {
    description:
      'Vems ord texten är. Utelämnas när det inte går att säga; barnets egna ord märks alltid som barnets.',
    optional: true,
  })
  readonly vems?: (typeof VEMS)[number];

  @TextField(4000, {
    description: 'Texten. Den krypteras och syns bara för den som får läsa fritext.',
    example: 'Vill kunna vara i skolan hela dagar.',
  })
  readonly text!: string;
}

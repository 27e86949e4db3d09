import { ApiProperty } from '@nestjs/swagger';
import type {
  Datum,
  ErbjudMetod,
  RapporteraBemanning,
  RapporteraKo,
  RattaUtbudsuppgift,
  UpphorMedMetod,
} from '../../../libs/domain/index.js';
import {
  ChoiceField,
  CodeField,
  DayField,
  ListField,
  NumberField,
  UuidField,
  ValueField,
  WholeNumberField,
} from '../../../libs/web/index.js';
import { allOf } from '../dto/all-of.js';
import { RATTELSESKAL, UTFORARE } from '../dto/choices.js';

const SKAL = allOf<UpphorMedMetod['data']['skal']>()([
  'utbildad-personal-saknas',
  'lag-efterfragan',
  'kostnad',
  'ersatt-av-annan-metod',
  'avtal-upphort',
  'felregistrerad',
  'annat',
]);
const PERSONER = { min: 0, max: 10_000 };

/** Nämnden erbjuder metoden. (The offer begins.) */
export class ErbjudMetodDto {
  @DayField({ description: 'Första dagen som metoden kan ges.', example: '2026-01-01' })
  readonly datum!: Datum;

  @ChoiceField(UTFORARE, { description: 'Vem som ger metoden.' })
  readonly utforare!: ErbjudMetod['data']['utforare'];
}

/** Nämnden slutar erbjuda metoden. (The offer ends.) */
export class UpphorMedMetodDto {
  @DayField({ description: 'Sista dagen som metoden erbjöds.', example: '2026-06-30' })
  readonly datum!: Datum;

  @ChoiceField(SKAL, {
    description: 'Varför. Med felregistrerad räknas det som om metoden aldrig hade erbjudits.',
  })
  readonly skal!: UpphorMedMetod['data']['skal'];
}

/** Kön en dag. (How many wait.) */
export class RapporteraKoDto {
  @DayField({ description: 'Dagen som rapporten gäller.', example: '2026-03-02' })
  readonly datum!: Datum;

  @WholeNumberField(PERSONER, { description: 'Hur många som väntar på metoden.', example: 4 })
  readonly vantande!: RapporteraKo['data']['vantande'];

  @WholeNumberField(
    { min: 0, max: 3_650 },
    { description: 'Dagar som den som väntat längst har väntat.', example: 61, optional: true },
  )
  readonly langstaVantanDagar?: number;
}

/** Bemanningen en dag. (How many can give the method.) */
export class RapporteraBemanningDto {
  @DayField({ description: 'Dagen som rapporten gäller.', example: '2026-03-02' })
  readonly datum!: Datum;

  @WholeNumberField(PERSONER, { description: 'Hur många som är utbildade i metoden.', example: 3 })
  readonly utbildade!: RapporteraBemanning['data']['utbildade'];

  @WholeNumberField(PERSONER, {
    description: 'Hur många av de utbildade som är certifierade.',
    example: 2,
  })
  readonly certifierade!: number;

  @NumberField({
    description: 'Årsarbetskrafter för metoden, med högst två decimaler.',
    example: 2.5,
    optional: true,
  })
  readonly arsarbetskrafter?: number;
}

/** Ett fält och dess rätta värde. (A field and what it should have said.) */
export class UtbudsandringDto {
  @CodeField({ description: 'Fältets namn i händelsen.', example: 'vantande' })
  readonly falt!: string;

  @ValueField({ description: 'Det rätta värdet. Det gamla läser tjänsten själv.', example: 7 })
  readonly till!: RattaUtbudsuppgift['data']['andringar'][number]['till'];
}

/** Rättelse av en tidigare uppgift om utbudet. (A correction.) */
export class RattaUtbudsuppgiftDto {
  @DayField({ description: 'Dagen då rättelsen görs.', example: '2026-03-09' })
  readonly datum!: Datum;

  @UuidField({ description: 'Id för händelsen som rättas; står i svaret på registreringen.' })
  readonly handelseId!: string;

  @ListField(() => UtbudsandringDto, { min: 1, max: 10 }, { description: 'Det som ändras.' })
  readonly andringar!: readonly UtbudsandringDto[];

  @ChoiceField(RATTELSESKAL, { description: 'Varför uppgiften rättas.' })
  readonly skal!: RattaUtbudsuppgift['data']['skal'];
}

/** Svar på en registrering om utbudet. (What the one who recorded is told.) */
export class UtbudsregistreringDto {
  @ApiProperty({ description: 'Utbudets id: ett för varje metod i varje nämnd.', format: 'uuid' })
  readonly utbudId!: string;

  @ApiProperty({ description: 'Utbudets version efter registreringen; samma som i ETag.' })
  readonly revision!: number;

  @ApiProperty({
    description: 'Plats i loggen. Skicka den som Min-Position för att läsa det du just skrev.',
  })
  readonly position!: string;

  @ApiProperty({
    description: 'Id för de händelser som registrerades; tom när inget ändrades.',
    type: [String],
  })
  readonly handelser!: readonly string[];
}

export const utbudsregistreringExample = {
  utbudId: '2c9e2c1d-5a4f-5e6b-8c7d-9e0f1a2b3c4d',
  revision: 1,
  position: '1043',
  handelser: ['8c1f0a55-2f6e-5d10-9a3b-6b7f1e2d3c4a'],
};

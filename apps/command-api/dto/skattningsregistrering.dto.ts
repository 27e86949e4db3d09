import { ApiProperty } from '@nestjs/swagger';
import type {
  Datum,
  OmraknadPoang,
  SkattningRegistrerad,
  Tolkning,
} from '../../../libs/domain/index.js';
import { registreringExample, RegistreringDto } from './registrering.dto.js';

type Data = SkattningRegistrerad['data'];

const POANG = { oneOf: [{ type: 'number' }, { type: 'string', enum: ['saknas'] }] };

/** En delskala med sin poäng. (A subscale.) */
export class DelskalepoangDto {
  @ApiProperty({ description: 'Delskalans kod ur instrumentregistret.' })
  readonly kod!: string;

  @ApiProperty({ description: 'Delskalans poäng; saknas när för få svarade.', ...POANG })
  readonly poang!: Data['poang'];
}

const OMRADE = {
  type: 'object' as const,
  required: ['betydelse', 'kalla', 'osaker'],
  properties: {
    betydelse: { type: 'string', description: 'Vad poängen säger enligt källan.' },
    fran: { type: 'number' },
    till: { type: 'number' },
    under: { type: 'number' },
    kalla: { type: 'string', description: 'Varifrån gränsen kommer.' },
    osaker: { type: 'boolean', description: 'true när källan inte har lästs.' },
  },
};

const NORM = {
  type: 'object' as const,
  required: ['medel', 'sd', 'kalla', 'osaker', 'avvikelse'],
  properties: {
    medel: { type: 'number', description: 'Jämförelsegruppens medel.' },
    sd: { type: 'number', description: 'Jämförelsegruppens standardavvikelse.' },
    kalla: { type: 'string' },
    osaker: { type: 'boolean' },
    avvikelse: {
      type: 'number',
      description: 'Hur många standardavvikelser poängen ligger över (eller under) medel.',
    },
  },
};

/** Vad poängen säger. (What a score says of a child of that age and sex, and who says so.) */
export class TolkningDto {
  @ApiProperty({
    description: 'Gränsvärden som gäller barnets ålder och kön och den som svarade, ett per källa.',
    type: 'array',
    items: OMRADE,
  })
  readonly gransvarden!: Tolkning['gransvarden'];

  @ApiProperty({ description: 'Normer för samma grupp.', type: 'array', items: NORM })
  readonly normer!: Tolkning['normer'];

  @ApiProperty({
    description: 'Varför inget gränsvärde och ingen norm gäller; finns bara då.',
    required: false,
    enum: [
      'inga-granser-i-registret',
      'galler-inte-informanten',
      'alder-saknas',
      'galler-inte-aldern',
      'kon-saknas',
      'galler-inte-konet',
    ],
  })
  readonly varfor?: NonNullable<Tolkning['varfor']>;
}

/** Poängen som den registrerades, när en senare poängräkning ger en annan. (The score in the log, by an older scoring.) */
export class RegistreradPoangDto {
  @ApiProperty({ description: 'Poängen som står i loggen.', ...POANG })
  readonly poang!: Data['poang'];

  @ApiProperty({ description: 'Versionen av poängräkningen som gav den.' })
  readonly algoritm!: number;

  @ApiProperty({ description: 'Vad som var fel i den poängräkningen.' })
  readonly andring!: string;
}

/** En punkt på kurvan. (One rating of the curve.) */
export class KurvpunktDto {
  @ApiProperty({ description: 'Dagen då skattningen gjordes.', format: 'date', type: String })
  readonly datum!: Datum;

  @ApiProperty({ description: 'När i insatsen skattningen gjordes.', type: String })
  readonly matpunkt!: Data['matpunkt'];

  @ApiProperty({
    description: 'Totalpoäng enligt den poängräkning som står i algoritm.',
    ...POANG,
  })
  readonly poang!: Data['poang'];

  @ApiProperty({
    description: 'Versionen av poängräkningen, för instrument som poängsätts här.',
    required: false,
  })
  readonly algoritm?: number;

  @ApiProperty({
    description: 'Poängen som den registrerades, när den är räknad på nytt.',
    required: false,
    type: RegistreradPoangDto,
  })
  readonly registrerad?: NonNullable<OmraknadPoang['registrerad']>;

  @ApiProperty({ description: 'Vad poängen säger.', required: false, type: TolkningDto })
  readonly tolkning?: Tolkning;
}

/** Svar på en registrerad skattning: dess poäng och hur det har gått hittills. (The score and the curve, for the one who answered.) */
export class SkattningsregistreringDto extends RegistreringDto {
  @ApiProperty({ description: 'Totalpoäng; saknas när för få frågor besvarades.', ...POANG })
  readonly poang!: Data['poang'];

  @ApiProperty({
    description: 'Delskalornas poäng, när svaren angavs fråga för fråga.',
    type: [DelskalepoangDto],
  })
  readonly delskalor!: readonly DelskalepoangDto[];

  @ApiProperty({
    description: 'Nummer på frågor vars svar någon ska se på genast.',
    type: [Number],
  })
  readonly riskfragor!: readonly number[];

  @ApiProperty({
    description: 'Vad poängen säger; saknas när det inte finns någon totalpoäng.',
    required: false,
    type: TolkningDto,
  })
  readonly tolkning?: Tolkning;

  @ApiProperty({
    description:
      'Alla skattningar i insatsen med samma instrument, version och informant, äldst först. Alla poäng är enligt samma poängräkning, den nyaste: svar som finns fråga för fråga är räknade på nytt.',
    type: [KurvpunktDto],
  })
  readonly kurva!: readonly KurvpunktDto[];

  @ApiProperty({
    description:
      'Skattningar som bara har en totalpoäng enligt en äldre poängräkning. De går inte att räkna på nytt och hör inte till kurvan.',
    required: false,
    type: [KurvpunktDto],
  })
  readonly utanforKurvan?: readonly KurvpunktDto[];
}

const TOLKNING_EXAMPLE = {
  gransvarden: [
    {
      betydelse: 'under gränsvärdet: mår sämre än de flesta',
      under: 28,
      kalla: 'Gränsvärden för ORS och CORS ur minnet; ska läsas i manualen före användning',
      osaker: true,
    },
  ],
  normer: [],
};

export const skattningsregistreringExample = {
  ...registreringExample,
  poang: 24.5,
  delskalor: [],
  riskfragor: [],
  tolkning: TOLKNING_EXAMPLE,
  kurva: [
    {
      ...{ datum: '2026-03-16', matpunkt: 'start', poang: 18.5, algoritm: 1 },
      tolkning: TOLKNING_EXAMPLE,
    },
    {
      ...{ datum: '2026-05-04', matpunkt: 'mellan', poang: 24.5, algoritm: 1 },
      tolkning: TOLKNING_EXAMPLE,
    },
  ],
};

import { ApiProperty } from '@nestjs/swagger';
import type { Datum, SkattningRegistrerad } from '../../../libs/domain/index.js';
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

/** En punkt på kurvan. (One rating of the curve.) */
export class KurvpunktDto {
  @ApiProperty({ description: 'Dagen då skattningen gjordes.', format: 'date', type: String })
  readonly datum!: Datum;

  @ApiProperty({ description: 'När i insatsen skattningen gjordes.', type: String })
  readonly matpunkt!: Data['matpunkt'];

  @ApiProperty({ description: 'Totalpoäng.', ...POANG })
  readonly poang!: Data['poang'];
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
    description:
      'Alla skattningar i insatsen med samma instrument, version och informant, äldst först.',
    type: [KurvpunktDto],
  })
  readonly kurva!: readonly KurvpunktDto[];
}

export const skattningsregistreringExample = {
  ...registreringExample,
  poang: 24.5,
  delskalor: [],
  riskfragor: [],
  kurva: [
    { datum: '2026-03-16', matpunkt: 'start', poang: 18.5 },
    { datum: '2026-05-04', matpunkt: 'mellan', poang: 24.5 },
  ],
};

import { ApiProperty } from '@nestjs/swagger';
import { KvalitetsflaggaDto } from './kvalitetsflagga.dto.js';

/** Svar på en registrering. (What the one who recorded is told.) */
export class RegistreringDto {
  @ApiProperty({ description: 'Insatsens id.', format: 'uuid' })
  readonly insatsId!: string;

  @ApiProperty({ description: 'Insatsens version efter registreringen; samma som i ETag.' })
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

  @ApiProperty({
    description: 'Oregelbundenheter som gäller insatsen nu.',
    type: [KvalitetsflaggaDto],
  })
  readonly kvalitetsflaggor!: readonly KvalitetsflaggaDto[];
}

export const registreringExample = {
  insatsId: '0b9e2c1d-5a4f-5e6b-8c7d-9e0f1a2b3c4d',
  revision: 3,
  position: '1042',
  handelser: ['8c1f0a55-2f6e-5d10-9a3b-6b7f1e2d3c4a'],
  kvalitetsflaggor: [
    {
      kod: 'SEN_REG',
      text: 'Registrerades mer än 7 dagar efter att det hände.',
      handelseId: '8c1f0a55-2f6e-5d10-9a3b-6b7f1e2d3c4a',
    },
  ],
};

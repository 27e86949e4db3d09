import { ApiProperty } from '@nestjs/swagger';
import { HandelseDto } from './handelse.dto.js';
import { registreraSkattningExample } from './registrera-skattning.dto.js';

/** En insats händelser i den ordning de registrerades. (A stream as recorded.) */
export class HandelselistaDto {
  @ApiProperty({ description: 'Insatsens id.', format: 'uuid' })
  readonly insatsId!: string;

  @ApiProperty({ description: 'Insatsens version; samma som i ETag.' })
  readonly revision!: number;

  @ApiProperty({
    description: 'Den sista händelsen som visas; nyare finns när position eller per är angivet.',
  })
  readonly position!: string;

  @ApiProperty({ description: 'Alla händelser, även rättade och makulerade.', type: [HandelseDto] })
  readonly handelser!: readonly HandelseDto[];
}

export const handelselistaExample = {
  insatsId: '0b9e2c1d-5a4f-5e6b-8c7d-9e0f1a2b3c4d',
  revision: 4,
  position: '1042',
  handelser: [
    {
      handelseId: '8c1f0a55-2f6e-5d10-9a3b-6b7f1e2d3c4a',
      typ: 'SkattningRegistrerad',
      revision: 4,
      position: '1042',
      intraffade: '2026-03-16',
      registrerades: '2026-03-16T14:02:11.000Z',
      registreradAv: 'ej-inloggad',
      data: { ...registreraSkattningExample, skattningId: 'a1b2c3d4', instrumentversion: 1 },
      status: 'rattad',
      nu: {
        ...registreraSkattningExample,
        skattningId: 'a1b2c3d4',
        instrumentversion: 1,
        poang: 19.5,
      },
      genom: [
        {
          handelseId: '1d5b7c22-9e0f-5a31-8b4c-2f6a7d8e9c01',
          typ: 'UppgiftRattad',
          registrerades: '2026-03-18T08:15:02.000Z',
          registreradAv: 'maja',
          skal: 'skrivfel',
          andringar: [{ falt: 'poang', fran: 21.5, till: 19.5 }],
        },
      ],
    },
  ],
};

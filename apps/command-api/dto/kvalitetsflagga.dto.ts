import { ApiProperty } from '@nestjs/swagger';

/** Något som är oregelbundet men inte hindrar registreringen. (A quality flag.) */
export class KvalitetsflaggaDto {
  @ApiProperty({ description: 'Flaggans kod.', example: 'SEN_REG' })
  readonly kod!: string;

  @ApiProperty({
    description: 'Vad som är oregelbundet och vad som kan göras.',
    example: 'Registrerades mer än 7 dagar efter att det hände.',
  })
  readonly text!: string;

  @ApiProperty({ description: 'Händelsen som flaggan gäller.', required: false, format: 'uuid' })
  readonly handelseId?: string;

  @ApiProperty({
    description: 'Sedan när flaggan har gällt.',
    required: false,
    format: 'date',
    example: '2026-04-16',
  })
  readonly sedan?: string;

  @ApiProperty({
    description: 'Vem som ser till att det rättas till.',
    enum: ['behandlare', 'socialsekreterare', 'enhetschef'],
  })
  readonly agare!: string;

  @ApiProperty({ description: 'Dagar sedan dess.', required: false, example: 12 })
  readonly alderDagar?: number;
}

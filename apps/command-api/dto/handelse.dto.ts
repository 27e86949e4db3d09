import { ApiProperty } from '@nestjs/swagger';

/** En händelse som den står i loggen. (One event as recorded.) */
export class HandelseDto {
  @ApiProperty({ description: 'Händelsens id; behövs för rättelse och makulering.' })
  readonly handelseId!: string;

  @ApiProperty({ description: 'Vad som hände.', example: 'SkattningRegistrerad' })
  readonly typ!: string;

  @ApiProperty({ description: 'Händelsens nummer på insatsen, från 0.' })
  readonly revision!: number;

  @ApiProperty({ description: 'Plats i loggen.' })
  readonly position!: string;

  @ApiProperty({ description: 'Dagen då det hände.', format: 'date' })
  readonly intraffade!: string;

  @ApiProperty({ description: 'När det registrerades, i UTC.', format: 'date-time' })
  readonly registrerades!: string;

  @ApiProperty({ description: 'Vem som registrerade.' })
  readonly registreradAv!: string;

  @ApiProperty({ description: 'Uppgifterna som de registrerades.', type: Object })
  readonly data!: object;
}

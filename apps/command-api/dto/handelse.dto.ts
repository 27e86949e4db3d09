import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** En senare händelse som gäller en tidigare: vem, när och varför. (A later event about an earlier one.) */
export class SenareHandelseDto {
  @ApiProperty({ description: 'Den senare händelsens id.' })
  readonly handelseId!: string;

  @ApiProperty({ description: 'Vad som gjordes.', example: 'UppgiftRattad' })
  readonly typ!: string;

  @ApiProperty({ description: 'När det registrerades, i UTC.', format: 'date-time' })
  readonly registrerades!: string;

  @ApiProperty({ description: 'Vem som registrerade det.' })
  readonly registreradAv!: string;

  @ApiPropertyOptional({
    description: 'Vad den heter som registrerade, om den har eller har haft en roll i nämnden.',
    example: 'Maja Påhittad',
  })
  readonly registreradAvNamn?: string;

  @ApiPropertyOptional({ description: 'Varför, som kod.', example: 'skrivfel' })
  readonly skal?: string;

  @ApiPropertyOptional({
    description: 'Vem som ifrågasätter uppgiften.',
    enum: ['individ', 'vardnadshavare', 'ombud'],
  })
  readonly av?: string;

  @ApiPropertyOptional({ description: 'Fälten som ifrågasätts.', type: [String] })
  readonly falt?: readonly string[];

  @ApiPropertyOptional({
    description: 'Vad som rättades: fältet, det gamla värdet och det nya.',
    type: [Object],
  })
  readonly andringar?: readonly object[];
}

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

  @ApiPropertyOptional({
    description: 'Vad den heter som registrerade, om den har eller har haft en roll i nämnden.',
    example: 'Maja Påhittad',
  })
  readonly registreradAvNamn?: string;

  @ApiPropertyOptional({
    description:
      'Varför uppgifterna inte visas: händelsen är makulerad för att den gällde fel individ. Revisorn kan läsa dem.',
    enum: ['fel-individ'],
  })
  readonly dold?: 'fel-individ';

  @ApiProperty({ description: 'Uppgifterna som de registrerades.', type: Object })
  readonly data!: object;

  @ApiProperty({
    description: 'Hur det står till med händelsen nu.',
    enum: ['galler', 'rattad', 'makulerad', 'ifragasatt'],
  })
  readonly status!: string;

  @ApiPropertyOptional({
    description: 'Uppgifterna som de gäller nu, om de har rättats.',
    type: Object,
  })
  readonly nu?: object;

  @ApiPropertyOptional({
    description:
      'Skattningens poäng enligt den nyaste poängräkningen, när en äldre gav den som står i loggen; med båda poängen, deras versioner och vad som var fel.',
    type: Object,
  })
  readonly omraknad?: object;

  @ApiProperty({
    description:
      'Rättelser, makulering, ifrågasättande eller byte av individ som gäller händelsen.',
    type: [SenareHandelseDto],
  })
  readonly genom!: readonly SenareHandelseDto[];
}

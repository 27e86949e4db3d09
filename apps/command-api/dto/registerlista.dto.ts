import { ApiProperty } from '@nestjs/swagger';

/** Ett register eller kodverk. (A dated list of codes.) */
export class RegisterlistaDto {
  @ApiProperty({
    description: 'Alla poster, även de som inte längre gäller: se giltigFrom och giltigTom.',
    type: [Object],
  })
  readonly poster!: readonly object[];
}

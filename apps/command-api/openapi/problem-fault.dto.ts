import { ApiProperty } from '@nestjs/swagger';

/** Ett fel på ett ställe i begäran. (One fault.) */
export class ProblemFaultDto {
  @ApiProperty({ description: 'JSON-pekare till fältet.', example: '/poang' })
  readonly pointer!: string;

  @ApiProperty({ description: 'Felets kod; ändras aldrig.', example: 'falt-saknas' })
  readonly code!: string;

  @ApiProperty({ description: 'Vad som är fel och vad som kan göras.' })
  readonly detail!: string;
}

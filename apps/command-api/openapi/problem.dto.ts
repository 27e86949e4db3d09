import { ApiProperty } from '@nestjs/swagger';
import { ProblemFaultDto } from './problem-fault.dto.js';

/** Ett avslag enligt RFC 9457. (A refusal.) */
export class ProblemDto {
  @ApiProperty({
    description: 'Vilket slags fel; ändras aldrig.',
    example: '/problem/ogiltig-uppgift',
  })
  readonly type!: string;

  @ApiProperty({ description: 'Rubrik.' })
  readonly title!: string;

  @ApiProperty({ description: 'HTTP-status.' })
  readonly status!: number;

  @ApiProperty({ description: 'Vad som är fel.' })
  readonly detail!: string;

  @ApiProperty({ description: 'Vad som kan göras nu.' })
  readonly next!: string;

  @ApiProperty({ description: 'Fel för fel.', type: [ProblemFaultDto], required: false })
  readonly errors?: readonly ProblemFaultDto[];

  @ApiProperty({ description: 'Begärans id i tjänstens logg; samma som X-Request-Id.' })
  readonly traceId!: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { YesNoField } from '../../../libs/web/index.js';
import { registreringExample, RegistreringDto } from './registrering.dto.js';

/** Beslut om en begärd makulering. (Yes or no by somebody else than who asked.) */
export class BeslutOmMakuleringDto {
  @YesNoField({ description: 'Ska händelsen makuleras?' })
  readonly godkann!: boolean;
}

/** Hur det står till med en begärd makulering. (Where the request stands.) */
export class MakuleringDto {
  @ApiProperty({ description: 'Id för begäran; anges när någon annan beslutar.', format: 'uuid' })
  readonly godkannandeId!: string;

  @ApiProperty({ enum: ['vantar', 'godkand', 'avslagen', 'forfallen', 'verkstalld'] })
  readonly status!: string;

  @ApiProperty({
    description: 'Vad som registrerades, när makuleringen är verkställd.',
    required: false,
  })
  readonly registrering?: RegistreringDto;
}

export const makuleringExample = {
  godkannandeId: '3a5b0c55-2f6e-4d10-9a3b-6b7f1e2d3c4a',
  status: 'vantar',
};
export const verkstalldMakuleringExample = {
  godkannandeId: '3a5b0c55-2f6e-4d10-9a3b-6b7f1e2d3c4a',
  status: 'verkstalld',
  registrering: registreringExample,
};

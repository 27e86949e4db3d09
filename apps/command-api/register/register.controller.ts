import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  AVSLUTSORSAK,
  INSTRUMENTREGISTER,
  METODREGISTER,
  NAMNDREGISTER,
} from '../../../libs/domain/index.js';
import { Access } from '../../../libs/web/index.js';
import type { RegisterlistaDto } from '../dto/registerlista.dto.js';
import { ProblemResponses } from '../openapi/problem-responses.js';
import { recordingProblem } from '../recording/recording-problems.js';
import { KODVERK } from './kodverk.js';
import { RegisterRoute } from './register-route.js';

/** The codes that a client fills its lists with. */
@Access('register.las')
@ApiTags('register')
@Controller('v1/register')
export class RegisterController {
  @RegisterRoute('metoder', 'Läs metodregistret', METODREGISTER)
  metoder(): RegisterlistaDto {
    return { poster: METODREGISTER };
  }

  @RegisterRoute('stadsdelsnamnder', 'Läs registret över stadsdelsnämnder', NAMNDREGISTER)
  stadsdelsnamnder(): RegisterlistaDto {
    return { poster: NAMNDREGISTER };
  }

  @RegisterRoute('instrument', 'Läs instrumentregistret', INSTRUMENTREGISTER)
  instrument(): RegisterlistaDto {
    return { poster: INSTRUMENTREGISTER };
  }

  @Get('kodverk')
  @ApiOperation({ summary: 'Läs vilka kodverk som finns' })
  @ApiResponse({ status: 200, example: { namn: [...KODVERK.keys()] } })
  namn(): { readonly namn: readonly string[] } {
    return { namn: [...KODVERK.keys()] };
  }

  @RegisterRoute('kodverk/:namn', 'Läs ett kodverk', AVSLUTSORSAK)
  @ApiParam({ name: 'namn', description: 'Kodverkets namn.', enum: [...KODVERK.keys()] })
  @ProblemResponses(['kodverk-saknas'])
  kodverk(@Param('namn') namn: string): RegisterlistaDto {
    const poster = KODVERK.get(namn);
    if (poster === undefined) throw recordingProblem('kodverk-saknas');
    return { poster };
  }
}

import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  AVSLUTSORSAK,
  datumInSweden,
  INSTRUMENTREGISTER,
  METODMALLAR,
  METODREGISTER,
  NAMNDREGISTER,
  texterDen,
  type Datum,
  type Instrument,
} from '../../../libs/domain/index.js';
import { Access } from '../../../libs/web/index.js';
import type { RegisterlistaDto } from '../dto/registerlista.dto.js';
import { ProblemResponses } from '../openapi/problem-responses.js';
import { recordingProblem } from '../recording/recording-problems.js';
import { CLOCK } from '../tokens.js';
import { KODVERK } from './kodverk.js';
import { RegisterRoute } from './register-route.js';

/** The codes that a client fills its lists with. */
@Access('register.las')
@ApiTags('register')
@Controller('v1/register')
export class RegisterController {
  constructor(@Inject(CLOCK) private readonly now: () => number) {}

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
    const today = datumInSweden(this.now());
    return { poster: INSTRUMENTREGISTER.map((one) => medTexter(one, today)) };
  }

  @RegisterRoute(
    'metodmallar',
    'Läs metodmallarna: vad som ska göras, när, från vilken dag och i vilken nämnd',
    METODMALLAR,
  )
  metodmallar(): RegisterlistaDto {
    return { poster: METODMALLAR };
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

const TEXTER: ReadonlySet<string> = new Set(['itemtexter', 'svarstexter']);

/** An instrument with the wording that its licence lets through today. */
function medTexter(instrument: Instrument, today: Datum): Instrument {
  const { itemtexter, svarstexter } = texterDen(instrument, today);
  if (itemtexter.length + svarstexter.length > 0) return instrument;
  const entries = Object.entries(instrument).filter(([name]) => !TEXTER.has(name));
  return Object.fromEntries(entries) as unknown as Instrument;
}

import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Access, idempotencyKeyOf } from '../../libs/web/index.js';
import { OmbyggnadDto } from './dto/ombyggnad.dto.js';
import type { JobDesk } from './job-desk.js';
import type { Jobb } from './job-view.js';
import { ApiJobb, ApiJobId, ApiJobKey, JOBB_EXAMPLES } from './jobb-examples.js';
import type { Slag, Uppdrag } from './kinds.js';
import { PROJECTION_NAMES } from './ombyggnad.js';
import { JOB_DESK } from './tokens.js';

/** Jobb som körs i bakgrunden. (Work in the background: asked for, followed, tried again.) */
@Access('jobb.hantera')
@ApiTags('jobb')
@Controller('v1/jobb')
export class JobbController {
  constructor(@Inject(JOB_DESK) private readonly desk: JobDesk) {}

  @Post('ombyggnader')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Begär att projektioner byggs om från loggen; de gamla visas tills de nya är hela',
  })
  @ApiJobKey()
  @ApiBody({
    type: OmbyggnadDto,
    examples: { exempel: { value: { projektioner: ['metod-utfall'] } } },
  })
  @ApiJobb(202, JOBB_EXAMPLES.begard, [
    'ogiltig-begaran',
    'idempotency-key-saknas',
    'jobbnyckel-ateranvand',
  ])
  ombyggnad(
    @Body() body: OmbyggnadDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Jobb> {
    const projektioner = [...(body.projektioner ?? PROJECTION_NAMES)].sort();
    return this.accept('ombyggnad', { projektioner }, { request, response });
  }

  @Post('kedjekontroller')
  @HttpCode(202)
  @ApiOperation({ summary: 'Begär att loggens hashkedja gås igenom; det sker också varje natt' })
  @ApiJobKey()
  @ApiJobb(202, JOBB_EXAMPLES.begardKontroll, ['idempotency-key-saknas'])
  kedjekontroll(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Jobb> {
    return this.accept('kedjekontroll', { projektioner: [] }, { request, response });
  }

  @Post('paminnelser')
  @HttpCode(202)
  @ApiOperation({
    summary:
      'Begär att dagens påminnelser skickas; det sker också varje morgon, och ingen får samma två gånger',
  })
  @ApiJobKey()
  @ApiJobb(202, JOBB_EXAMPLES.begardPaminnelse, ['idempotency-key-saknas'])
  paminnelser(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Jobb> {
    return this.accept('paminnelser', { projektioner: [] }, { request, response });
  }

  @Get()
  @ApiOperation({ summary: 'Läs de senaste jobben av varje slag' })
  @ApiJobb(200, JOBB_EXAMPLES.lista, [])
  async list(): Promise<{ readonly jobb: readonly Jobb[] }> {
    return { jobb: await this.desk.latest() };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Läs hur det går för ett jobb' })
  @ApiJobId()
  @ApiJobb(200, JOBB_EXAMPLES.klar, ['okant-jobb'])
  one(@Param('id') id: string): Promise<Jobb> {
    return this.desk.find(id);
  }

  @Post(':id/omkorning')
  @HttpCode(202)
  @ApiOperation({ summary: 'Kör om ett misslyckat jobb' })
  @ApiJobId()
  @ApiJobb(202, JOBB_EXAMPLES.begard, ['okant-jobb', 'jobb-ej-misslyckat'])
  omkorning(@Param('id') id: string): Promise<Jobb> {
    return this.desk.retry(id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ta bort ett avslutat jobb ur listan' })
  @ApiJobId()
  @ApiJobb(204, undefined, ['okant-jobb', 'jobb-ej-avslutat'])
  remove(@Param('id') id: string): Promise<void> {
    return this.desk.remove(id);
  }

  private async accept(
    slag: Slag,
    uppdrag: Uppdrag,
    { request, response }: { readonly request: Request; readonly response: Response },
  ): Promise<Jobb> {
    const jobb = await this.desk.request(slag, uppdrag, idempotencyKeyOf(request));
    response.setHeader('Location', `/v1/jobb/${encodeURIComponent(jobb.id)}`);
    return jobb;
  }
}

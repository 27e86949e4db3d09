import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Asking } from '../../../libs/access/index.js';
import { Access, Asked, idempotencyKeyOf } from '../../../libs/web/index.js';
import { UtgivningDto } from '../dto/utgivning.dto.js';
import type { JobDesk } from '../job-desk.js';
import { jobProblem } from '../job-problems.js';
import type { Jobb } from '../job-view.js';
import { ApiJobb, ApiJobId, ApiJobKey } from '../jobb-examples.js';
import { JOB_DESK } from '../tokens.js';
import { UTGIVNING_EXAMPLES } from './examples.js';

/** Göra utgåvor. (Releases are asked for and followed here; what has left is read from /v1/utgavor.) */
@Access('utgava.publicera')
@ApiTags('utgavor')
@Controller('v1/utgivningar')
export class UtgivningarController {
  constructor(@Inject(JOB_DESK) private readonly desk: JobDesk) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary:
      'Begär ett provtryck, eller att nästa utgåva publiceras, av det som stängts sedan sist',
    description:
      'Att bevisa att siffrorna inte röjer någon tar från sekunder till minuter och görs i bakgrunden. Följ jobbet på adressen i Location.',
  })
  @ApiJobKey()
  @ApiBody({ type: UtgivningDto, examples: { exempel: { value: { publicera: true } } } })
  @ApiJobb(202, UTGIVNING_EXAMPLES.begard, [
    'ogiltig-begaran',
    'idempotency-key-saknas',
    'jobbnyckel-ateranvand',
  ])
  async begar(
    @Body() { publicera = false, karens = 30, minstaAntal = 5, ...given }: UtgivningDto,
    @Asked() asking: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Jobb> {
    const utgivning = { publicera, karens, minstaAntal, ...given, actor: asking.actor.id };
    const uppdrag = { projektioner: [], utgivning };
    const jobb = await this.desk.request('utgivning', uppdrag, idempotencyKeyOf(request));
    response.setHeader('Location', `/v1/utgivningar/${encodeURIComponent(jobb.id)}`);
    return jobb;
  }

  @Get(':id')
  @ApiOperation({ summary: 'Läs hur det går för en utgåva som har begärts' })
  @ApiJobId()
  @ApiJobb(200, UTGIVNING_EXAMPLES.klar, ['okant-jobb'])
  async en(@Param('id') id: string): Promise<Jobb> {
    const jobb = await this.desk.find(id);
    if (jobb.slag !== 'utgivning') throw jobProblem('okant-jobb');
    return jobb;
  }
}

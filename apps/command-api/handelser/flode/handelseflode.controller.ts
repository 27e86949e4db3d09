import { Controller, HttpCode, Inject, Logger, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Asking } from '../../../../libs/access/index.js';
import { createRecorder } from '../../../../libs/recording/index.js';
import { Access, Asked, StreamedLines, webProblem } from '../../../../libs/web/index.js';
import { FlodeDescription } from './description.js';
import { FLODE, type FlodeOptions } from './options.js';
import { Referenser } from './referenser.js';
import { Sandning } from './sandning.js';
import { Svarsstrom } from './svarsstrom.js';
import { taEmot } from './ta-emot.js';
import { trialStore } from './trial-store.js';

/** The feed of a case system: many commands in one call, each judged and answered by itself. */
@ApiTags('handelser')
@Controller('v1/handelser')
export class HandelseflodeController {
  readonly #logger = new Logger('utfall');

  constructor(@Inject(FLODE) private readonly options: FlodeOptions) {}

  @Post()
  @Access('insats.registrera')
  @StreamedLines()
  @HttpCode(200)
  @FlodeDescription()
  async taEmot(
    @Asked() asking: Asking,
    @Query('prov') prov: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const isProv = provOf(prov);
    // The batch is put down under the caller's nämnder before any line of it; who reaches none gets no further.
    await asking.extent('insats');
    const leaving = new AbortController();
    response.once('close', () => leaving.abort());
    const sandning = this.#sandning({ asking, prov: isProv, signal: leaving.signal });
    const strom = new Svarsstrom(request, response);
    try {
      await taEmot(request, { sandning, prov: isProv, tell: (told) => strom.write(told) });
      strom.end();
    } catch (error) {
      this.#brokenOff(error, asking);
      response.destroy();
    }
  }

  #sandning(of: { asking: Asking; prov: boolean; signal: AbortSignal }): Sandning {
    const { store, now, recorder, onOpened, individNyckel } = this.options;
    return new Sandning({
      ...of,
      recorder: of.prov ? createRecorder({ store: trialStore(store, now), now }) : recorder,
      referenser: new Referenser(of.asking.actor.id, individNyckel),
      onOpened,
    });
  }

  /** A sender that leaves is nothing to write about; anything else is ours. */
  #brokenOff(error: unknown, { requestId }: Asking): void {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    const name = error instanceof Error ? error.name : typeof error;
    this.#logger.error(`${requestId} ${name} ${code}`);
  }
}

function provOf(value: unknown): boolean {
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  const detail = 'Parametern prov ska vara true eller false.';
  throw webProblem('ogiltig-begaran', {
    errors: [{ pointer: 'prov', code: 'fel-val', detail }],
  });
}

import { Controller, Get, Inject, Module, Res, type DynamicModule } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { OpenToAll } from '../auth/route-access.js';
import { runChecks, type HealthCheck } from './checks.js';

const CHECKS = Symbol('health checks');

/** `/halsa/live`: the process answers. `/halsa/redo`: what it needs answers too. */
@OpenToAll('a watchman without an account asks whether the service lives')
@ApiTags('halsa')
@Controller('halsa')
class HealthController {
  constructor(@Inject(CHECKS) private readonly checks: readonly HealthCheck[]) {}

  @Get('live')
  @ApiOperation({ summary: 'Lever processen?' })
  @ApiResponse({ status: 200, content: { 'application/json': { example: { status: 'uppe' } } } })
  live(): { status: 'uppe' } {
    return { status: 'uppe' };
  }

  @Get('redo')
  @ApiOperation({ summary: 'Kan tjänsten ta emot registreringar?' })
  @ApiResponse({
    status: 200,
    description: 'Allt som tjänsten behöver svarar.',
    content: {
      'application/json': {
        example: { status: 'redo', kontroller: [{ namn: 'lagring', status: 'uppe' }] },
      },
    },
  })
  @ApiResponse({ status: 503, description: 'Något svarar inte; kontrollen är namngiven.' })
  async ready(@Res({ passthrough: true }) response: Response): Promise<object> {
    const kontroller = await runChecks(this.checks);
    const needless = this.checks.filter(({ optional }) => optional === true).map((c) => c.namn);
    const ready = kontroller.every((c) => c.status !== 'nere' || needless.includes(c.namn));
    if (!ready) response.status(503).setHeader('Retry-After', '2');
    return { status: ready ? 'redo' : 'ej-redo', kontroller };
  }
}

@Module({})
class HealthModule {}

/** Health of a shell, from the checks of what it is wired to. */
export function createHealthModule(checks: readonly HealthCheck[]): DynamicModule {
  return {
    module: HealthModule,
    controllers: [HealthController],
    providers: [{ provide: CHECKS, useValue: checks }],
  };
}

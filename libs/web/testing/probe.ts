import 'reflect-metadata';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  ChoiceField,
  CodeField,
  createHealthModule,
  createProblemModule,
  createWebApp,
  DayField,
  listenOnLoopback,
  ListField,
  NumberField,
  OpenToAll,
  PartIdField,
  setupOpenApi,
  UuidField,
  ValueField,
  WholeNumberField,
  WholeNumberOrChoiceField,
  YesNoField,
  type HealthCheck,
} from '../index.js';
import { specGate } from './gate.js';

export class ProbeItemDto {
  @PartIdField({ description: 'Del.' })
  readonly del!: string;
}

/** One field of each kind, all optional but one. */
export class ProbeDto {
  @CodeField({ description: 'Kod.' })
  readonly kod!: string;

  @DayField({ description: 'Dag.', optional: true })
  readonly datum?: string;

  @ChoiceField(['ja', 'nej'], { description: 'Val.', optional: true })
  readonly val?: string;

  @UuidField({ description: 'Id.', optional: true })
  readonly id?: string;

  @WholeNumberField({ min: -2, max: 2 }, { description: 'Nivå.', optional: true })
  readonly niva?: number;

  @NumberField({ description: 'Poäng.', optional: true })
  readonly poang?: number;

  @YesNoField({ description: 'Ja eller nej.', optional: true })
  readonly svar?: boolean;

  @WholeNumberOrChoiceField(
    { min: 0, max: 120, otherwise: 'uppgift-saknas' },
    { description: 'Ålder.', optional: true },
  )
  readonly alder?: number | string;

  @ValueField({ description: 'Värde.', optional: true })
  readonly varde?: unknown;

  @ListField(() => ProbeItemDto, { min: 1, max: 3 }, { description: 'Delar.', optional: true })
  readonly delar?: readonly ProbeItemDto[];
}

class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

@OpenToAll('a probe')
@Controller('prov')
class ProbeController {
  @Post()
  echo(@Body() body: ProbeDto): ProbeDto {
    return body;
  }

  @Get('bugg')
  bug(): never {
    throw new Error('secret detail of a bug');
  }

  @Get('lagring')
  read(): never {
    throw new StoreUnavailable('connect ECONNREFUSED 10.0.0.1');
  }

  @Post('lagring')
  write(): never {
    throw new StoreUnavailable('connect ECONNREFUSED 10.0.0.1');
  }
}

/** A small shell over real HTTP, for the specs of the edge. */
export async function startProbe(
  checks: readonly HealthCheck[] = [],
): Promise<{ url: string; app: NestExpressApplication; lines: string[] }> {
  @Module({
    imports: [createHealthModule(checks), createProblemModule()],
    controllers: [ProbeController],
  })
  class ProbeModule {}
  const app = await createWebApp(ProbeModule, { gate: specGate() });
  app.useLogger(false);
  setupOpenApi(app, { title: 'Prov', description: 'Prov.', version: '1' });
  const lines: string[] = [];
  const url = await listenOnLoopback(app, 0, (line) => lines.push(line));
  return { url, app, lines };
}

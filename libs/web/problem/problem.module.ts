import { Controller, Get, Inject, Module, Param, type DynamicModule } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ACCESS_PROBLEMS } from '../auth/access-problems.js';
import { OpenToAll } from '../auth/route-access.js';
import type { ProblemCatalogue, ProblemDefinition } from './problem.js';
import { WEB_PROBLEMS, webProblem } from './web-problems.js';

const CATALOGUE = Symbol('problem catalogue');

type Catalogue = ReadonlyMap<string, ProblemDefinition>;

interface ProblemEntry extends ProblemDefinition {
  readonly type: string;
}

/** Where the `type` of every problem leads. */
@OpenToAll('what a refusal means is no secret')
@ApiTags('problem')
@Controller('problem')
class ProblemController {
  constructor(@Inject(CATALOGUE) private readonly catalogue: Catalogue) {}

  @Get()
  @ApiOperation({ summary: 'Läs alla slags avslag' })
  @ApiResponse({ status: 200, example: { poster: [entry('if-match-saknas')] } })
  list(): { readonly poster: readonly ProblemEntry[] } {
    return { poster: [...this.catalogue].map(([code, definition]) => entryOf(code, definition)) };
  }

  @Get(':kod')
  @ApiOperation({ summary: 'Läs vad ett slags avslag betyder' })
  @ApiParam({ name: 'kod', example: 'if-match-saknas' })
  @ApiResponse({ status: 200, example: entry('if-match-saknas') })
  one(@Param('kod') kod: string): ProblemEntry {
    const definition = this.catalogue.get(kod);
    if (definition === undefined) throw webProblem('okand-adress');
    return entryOf(kod, definition);
  }
}

function entry(code: keyof typeof WEB_PROBLEMS): ProblemEntry {
  return entryOf(code, WEB_PROBLEMS[code]);
}

function entryOf(code: string, definition: ProblemDefinition): ProblemEntry {
  return { type: `/problem/${code}`, ...definition };
}

@Module({})
class ProblemModule {}

/** Serves the catalogues of a shell at `/problem`; the one of the edge is always there. */
export function createProblemModule(...catalogues: readonly ProblemCatalogue[]): DynamicModule {
  const entries = [WEB_PROBLEMS, ACCESS_PROBLEMS, ...catalogues].flatMap((one) =>
    Object.entries<ProblemDefinition>(one),
  );
  return {
    module: ProblemModule,
    controllers: [ProblemController],
    providers: [{ provide: CATALOGUE, useValue: new Map(entries) }],
  };
}

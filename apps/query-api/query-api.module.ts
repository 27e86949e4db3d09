import { Module, type DynamicModule } from '@nestjs/common';
import { InsatsController } from './insats.controller.js';
import { QUERY_OPTIONS, type QueryApiOptions } from './options.js';
import { ProjektionerController } from './projektioner.controller.js';
import { UtfallController } from './utfall.controller.js';

@Module({})
class QueryApiModule {}

/** The questions that nämnd, managers and evaluators ask, on a database that this module only reads. */
export function createQueryApiModule(options: QueryApiOptions): DynamicModule {
  return {
    module: QueryApiModule,
    controllers: [UtfallController, InsatsController, ProjektionerController],
    providers: [{ provide: QUERY_OPTIONS, useValue: options }],
  };
}

import { Module, type DynamicModule } from '@nestjs/common';
import { UnikaBarnController } from './barn/barn.controller.js';
import { ArbetslistaController } from './bevakning/arbetslista.controller.js';
import { EjVerkstalldaController } from './bevakning/ej-verkstallda.controller.js';
import { FlaggorController } from './bevakning/flaggor.controller.js';
import { OppnaController } from './bevakning/oppna.controller.js';
import { OverlamningslistaController } from './bevakning/overlamning.controller.js';
import { EjVerkstalldaStatistikController } from './bevakning/statistik.controller.js';
import { GenomforandeController } from './genomforande.controller.js';
import { InsatsController } from './insats.controller.js';
import { KvalitetController } from './kvalitet/kvalitet.controller.js';
import { QUERY_OPTIONS, type QueryApiOptions } from './options.js';
import { ProjektionerController } from './projektioner.controller.js';
import { TidslinjeController } from './tidslinje/tidslinje.controller.js';
import { UtbudController } from './utbud/utbud.controller.js';
import { UtfallController } from './utfall.controller.js';
import { IndikatorerController } from './utgavor/indikatorer.controller.js';
import { MalController } from './utgavor/mal.controller.js';
import { MetoderController } from './utgavor/metoder.controller.js';
import { RapportController } from './utgavor/rapport.controller.js';
import { UtgavorController } from './utgavor/utgavor.controller.js';
import { BehovController } from './vagen/behov.controller.js';
import { VagenController } from './vagen/vagen.controller.js';
import { VantetiderController } from './vagen/vantetider.controller.js';

@Module({})
class QueryApiModule {}

/** The questions that nämnd, managers and evaluators ask, on a database that this module only reads. */
export function createQueryApiModule(options: QueryApiOptions): DynamicModule {
  return {
    module: QueryApiModule,
    controllers: [
      ...[UtfallController, InsatsController, KvalitetController, ProjektionerController],
      TidslinjeController,
      ...[ArbetslistaController, EjVerkstalldaController, EjVerkstalldaStatistikController],
      ...[FlaggorController, OppnaController, OverlamningslistaController],
      ...[GenomforandeController, UnikaBarnController],
      ...[VantetiderController, VagenController, BehovController],
      ...[UtbudController, UtgavorController, MalController, MetoderController, RapportController],
      IndikatorerController,
    ],
    providers: [{ provide: QUERY_OPTIONS, useValue: options }],
  };
}

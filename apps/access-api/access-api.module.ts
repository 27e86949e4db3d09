import { Module, type DynamicModule } from '@nestjs/common';
import { AnvandareController } from './behorighet/anvandare.controller.js';
import { BehorigheterController } from './behorighet/behorigheter.controller.js';
import { MinaBehorigheterController } from './behorighet/mina-behorigheter.controller.js';
import { GodkannandenController } from './godkannande/godkannanden.controller.js';
import { StudierController } from './godkannande/studier.controller.js';
import { GranskningController } from './granskning/granskning.controller.js';
import { NodatkomstController } from './nodatkomst/nodatkomst.controller.js';
import { ACCESS_OPTIONS, type AccessApiOptions } from './options.js';
import { OverlamningController } from './tilldelning/overlamning.controller.js';
import { TilldelningarController } from './tilldelning/tilldelningar.controller.js';

@Module({})
class AccessApiModule {}

/** The routes about who may do what, and who has, to run alone or beside others. */
export function createAccessApiModule(options: AccessApiOptions): DynamicModule {
  return {
    module: AccessApiModule,
    controllers: [
      NodatkomstController,
      MinaBehorigheterController,
      TilldelningarController,
      OverlamningController,
      GodkannandenController,
      StudierController,
      GranskningController,
      BehorigheterController,
      AnvandareController,
    ],
    providers: [{ provide: ACCESS_OPTIONS, useValue: options }],
  };
}

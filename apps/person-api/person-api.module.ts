import { Module, type DynamicModule } from '@nestjs/common';
import { AnteckningarController } from './anteckning/anteckningar.controller.js';
import { IndividerController } from './individ/individer.controller.js';
import { PERSON_OPTIONS, type PersonApiOptions } from './options.js';
import { RegisterutdragController } from './registerutdrag/registerutdrag.controller.js';
import { SokController } from './sok/sok.controller.js';

@Module({})
class PersonApiModule {}

/** The routes about who somebody is, to run alone or beside others. */
export function createPersonApiModule(options: PersonApiOptions): DynamicModule {
  return {
    module: PersonApiModule,
    controllers: [
      IndividerController,
      SokController,
      AnteckningarController,
      RegisterutdragController,
    ],
    providers: [{ provide: PERSON_OPTIONS, useValue: options }],
  };
}

import { Module, type DynamicModule } from '@nestjs/common';
import type { EventStore } from '../../libs/event-store/port.js';
import { createRecorder } from '../../libs/recording/index.js';
import { HandelserController } from './handelser/handelser.controller.js';
import { BeslutToStartController } from './recording/beslut-to-start.controller.js';
import { InsatsOpeningController } from './recording/insats-opening.controller.js';
import { InsatsRecording } from './recording/insats-recording.js';
import { RattelseController } from './recording/rattelse.controller.js';
import { SkattningToAvslutController } from './recording/skattning-to-avslut.controller.js';
import { RegisterController } from './register/register.controller.js';
import { STORE } from './tokens.js';

/** What the command side needs from outside. */
export interface CommandApiOptions {
  readonly store: EventStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Who is written as the one who recorded, until the service can tell people apart. */
  readonly actor?: string;
}

@Module({})
class CommandApiModule {}

/** Routes of the command side, to run alone or beside others. */
export function createCommandApiModule(options: CommandApiOptions): DynamicModule {
  const { store, now, actor = 'ej-inloggad' } = options;
  return {
    module: CommandApiModule,
    controllers: [
      InsatsOpeningController,
      BeslutToStartController,
      SkattningToAvslutController,
      RattelseController,
      HandelserController,
      RegisterController,
    ],
    providers: [
      { provide: STORE, useValue: store },
      {
        provide: InsatsRecording,
        useFactory: () => new InsatsRecording(createRecorder({ store, now }), actor),
      },
    ],
  };
}

import { Module, type DynamicModule } from '@nestjs/common';
import type { Approvals, Directory } from '../../libs/access/index.js';
import type { EventStore } from '../../libs/event-store/port.js';
import { createRecorder } from '../../libs/recording/index.js';
import { HandelserController } from './handelser/handelser.controller.js';
import { MakuleringController } from './makulering/makulering.controller.js';
import { Makuleringar } from './makulering/makuleringar.js';
import { BeslutToStartController } from './recording/beslut-to-start.controller.js';
import { InsatsOpeningController } from './recording/insats-opening.controller.js';
import { InsatsRecording } from './recording/insats-recording.js';
import { nameOnCase } from './recording/name-on-case.js';
import { RattelseController } from './recording/rattelse.controller.js';
import { RattighetController } from './recording/rattighet.controller.js';
import { SkattningToAvslutController } from './recording/skattning-to-avslut.controller.js';
import { RegisterController } from './register/register.controller.js';
import { STORE } from './tokens.js';

/** What the command side needs from outside. */
export interface CommandApiOptions {
  readonly store: EventStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where it is put down who works with a case, and what waits for a second person. */
  readonly access: {
    readonly directory: Pick<Directory, 'assignCase'>;
    readonly approvals: Approvals;
  };
}

@Module({})
class CommandApiModule {}

/** Routes of the command side, to run alone or beside others. */
export function createCommandApiModule({ store, now, access }: CommandApiOptions): DynamicModule {
  const recorder = createRecorder({ store, now });
  const { directory, approvals } = access;
  return {
    module: CommandApiModule,
    controllers: [
      InsatsOpeningController,
      BeslutToStartController,
      SkattningToAvslutController,
      RattelseController,
      RattighetController,
      MakuleringController,
      HandelserController,
      RegisterController,
    ],
    providers: [
      { provide: STORE, useValue: store },
      { provide: InsatsRecording, useValue: new InsatsRecording(recorder, nameOnCase(directory)) },
      { provide: Makuleringar, useValue: new Makuleringar({ store, recorder, approvals, now }) },
    ],
  };
}

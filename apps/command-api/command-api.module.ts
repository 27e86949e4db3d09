import { Module, type DynamicModule } from '@nestjs/common';
import type { Approvals, Directory } from '../../libs/access/index.js';
import type { EventStore } from '../../libs/event-store/port.js';
import { createRecorder, createUtbudRecorder } from '../../libs/recording/index.js';
import { createCommandsController } from './commands/commands.controller.js';
import { COMMANDS } from './commands/table.js';
import { HandelseflodeController } from './handelser/flode/handelseflode.controller.js';
import { FLODE, type FlodeOptions } from './handelser/flode/options.js';
import { HandelserController } from './handelser/handelser.controller.js';
import type { NamesIn } from './handelser/registrerare.js';
import { MakuleringController } from './makulering/makulering.controller.js';
import { Makuleringar } from './makulering/makuleringar.js';
import { InsatsOpeningController } from './commands/opening.controller.js';
import { Flyttning } from './individ/flyttning.js';
import { SammanslagningController } from './individ/sammanslagning.controller.js';
import { InsatsRecording } from './recording/insats-recording.js';
import type { FodelsedagOf } from './recording/fodelse.js';
import type { IsKnownIndivid } from './recording/okand-individ.js';
import type { Individer } from './recording/till-individ.js';
import { nameOnCase } from './recording/name-on-case.js';
import { RegisterController } from './register/register.controller.js';
import { CLOCK, NAMES, STORE } from './tokens.js';
import { UtbudRecording } from './utbud/utbud-recording.js';
import { UtbudController } from './utbud/utbud.controller.js';

/** What the command side needs from outside. */
export interface CommandApiOptions {
  readonly store: EventStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where it is put down who works with a case, and what waits for a second person. */
  readonly access: {
    /** Without names events tell who recorded them by id alone. */
    readonly directory: Pick<Directory, 'assignCase'> & Partial<Pick<Directory, 'namesIn'>>;
    readonly approvals: Approvals;
  };
  /** Turns a case system's own names for insatser and individer into ids. Without it only ids are taken. */
  readonly individNyckel?: Buffer | undefined;
  /** Whether a person is known beside the insats that was just opened. Without it nobody is said to be unknown. */
  readonly isKnownIndivid?: IsKnownIndivid;
  /** When a person was born, as far as may be used. Without it no day is too early and no age wrong. */
  readonly fodelsedagOf?: FodelsedagOf;
  /** What is known of persons outside the log. Without it nobody is registered, and nobody's insatser are moved together. */
  readonly individer?: Individer;
}

const INGA_INDIVIDER: Individer = {
  isRegistered: () => Promise.resolve(false),
  insatserOf: () => Promise.resolve([]),
  moveTexts: () => Promise.resolve(),
  merge: () => Promise.resolve(),
};

const CommandsController = createCommandsController(COMMANDS);

@Module({})
class CommandApiModule {}

/** Routes of the command side, to run alone or beside others. */
export function createCommandApiModule(options: CommandApiOptions): DynamicModule {
  const { store, now, access, individNyckel } = options;
  const individer = options.individer ?? INGA_INDIVIDER;
  const recorder = createRecorder({ store, now });
  const { directory, approvals } = access;
  const onOpened = nameOnCase(directory);
  const flode: FlodeOptions = { store, now, recorder, onOpened, individNyckel };
  return {
    module: CommandApiModule,
    controllers: [
      InsatsOpeningController,
      CommandsController,
      MakuleringController,
      HandelserController,
      HandelseflodeController,
      RegisterController,
      UtbudController,
      SammanslagningController,
    ],
    providers: [
      { provide: STORE, useValue: store },
      { provide: CLOCK, useValue: now },
      { provide: NAMES, useValue: namesOf(directory) },
      {
        provide: InsatsRecording,
        useValue: new InsatsRecording(recorder, onOpened, personsOf(options)),
      },
      { provide: FLODE, useValue: flode },
      { provide: Flyttning, useValue: new Flyttning({ store, recorder, individer }) },
      {
        provide: UtbudRecording,
        useValue: new UtbudRecording(createUtbudRecorder({ store, now })),
      },
      { provide: Makuleringar, useValue: new Makuleringar({ store, recorder, approvals, now }) },
    ],
  };
}

/** What is known of persons, for those who record. */
function personsOf({
  isKnownIndivid: isKnown,
  fodelsedagOf,
  individer = INGA_INDIVIDER,
}: CommandApiOptions) {
  return { isKnown, fodelsedagOf, ...individer };
}

function namesOf({ namesIn }: CommandApiOptions['access']['directory']): NamesIn {
  return namesIn ?? (() => Promise.resolve(new Map()));
}

import { Module, type DynamicModule } from '@nestjs/common';
import { createAktgranskningRecorder } from '../../libs/recording/index.js';
import { AktgranskningarController } from './aktgranskningar.controller.js';
import { AktgranskningRecording } from './aktgranskning-recording.js';
import { JamforelseController } from './jamforelse.controller.js';
import { AUDIT_OPTIONS, type AuditApiOptions } from './options.js';

@Module({})
class AuditApiModule {}

/** The routes about audits of files, to run beside the others. */
export function createAuditApiModule(options: AuditApiOptions): DynamicModule {
  const { store, now } = options;
  return {
    module: AuditApiModule,
    controllers: [JamforelseController, AktgranskningarController],
    providers: [
      { provide: AUDIT_OPTIONS, useValue: options },
      {
        provide: AktgranskningRecording,
        useValue: new AktgranskningRecording(createAktgranskningRecorder({ store, now })),
      },
    ],
  };
}

import { Module, type DynamicModule } from '@nestjs/common';
import type { JobDesk } from './job-desk.js';
import { JobbController } from './jobb.controller.js';
import { UtgivningarController } from './utgivning/utgivningar.controller.js';
import { JOB_DESK } from './tokens.js';

@Module({})
class JobsModule {}

/** Routes that ask for jobs and follow them, to run alone or beside others. */
export function createJobsModule(desk: JobDesk): DynamicModule {
  return {
    module: JobsModule,
    controllers: [JobbController, UtgivningarController],
    providers: [{ provide: JOB_DESK, useValue: desk }],
  };
}

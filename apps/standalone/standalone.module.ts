import { Module, type DynamicModule } from '@nestjs/common';
import { createHealthModule, createProblemModule, type HealthCheck } from '../../libs/web/index.js';
import {
  ACCESS_ADMIN_PROBLEMS,
  createAccessApiModule,
  type AccessApiOptions,
} from '../access-api/index.js';
import {
  ANSWER_PROBLEMS,
  createAnswerApiModule,
  type AnswerApiOptions,
  type Answering,
} from '../answer-api/index.js';
import { AUDIT_PROBLEMS, createAuditApiModule, type AuditApiOptions } from '../audit-api/index.js';
import {
  createCommandApiModule,
  RECORDING_PROBLEMS,
  type CommandApiOptions,
} from '../command-api/index.js';
import { createJobsModule, JOB_PROBLEMS, type JobDesk } from '../jobs/index.js';
import {
  createPersonApiModule,
  PERSON_PROBLEMS,
  type PersonApiOptions,
} from '../person-api/index.js';
import type { QueryApiOptions } from '../query-api/options.js';
import { createQueryApiModule } from '../query-api/query-api.module.js';
import { QUERY_PROBLEMS } from '../query-api/query-problems.js';

/** What each part of the service needs. */
export interface StandaloneParts {
  readonly recording: CommandApiOptions;
  readonly questions: QueryApiOptions;
  readonly persons: PersonApiOptions;
  readonly access: AccessApiOptions;
  readonly audits: AuditApiOptions;
  readonly answers: AnswerApiOptions;
  readonly answering: Answering;
  readonly jobs: JobDesk;
  readonly checks: readonly HealthCheck[];
}

@Module({})
class StandaloneModule {}

/** Every route there is, in one module. */
export function createStandaloneModule(parts: StandaloneParts): DynamicModule {
  return {
    module: StandaloneModule,
    imports: [
      createCommandApiModule(parts.recording),
      createQueryApiModule(parts.questions),
      createPersonApiModule(parts.persons),
      createAccessApiModule(parts.access),
      createAuditApiModule(parts.audits),
      createAnswerApiModule(parts.answers, parts.answering),
      createJobsModule(parts.jobs),
      createHealthModule(parts.checks),
      createProblemModule(
        RECORDING_PROBLEMS,
        QUERY_PROBLEMS,
        PERSON_PROBLEMS,
        ACCESS_ADMIN_PROBLEMS,
        AUDIT_PROBLEMS,
        ANSWER_PROBLEMS,
        JOB_PROBLEMS,
      ),
    ],
  };
}

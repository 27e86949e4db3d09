import { Module, type DynamicModule } from '@nestjs/common';
import { SvarslankarController } from './lankar/svarslankar.controller.js';
import { ANSWER_OPTIONS, type AnswerApiOptions } from './options.js';
import { Answering } from './svar/answering.js';
import { SvarController } from './svar/svar.controller.js';

@Module({})
class AnswerApiModule {}

/**
 * Answering without an account, to run beside the other routes. The pages for families are no routes of
 * Nest: hand `createAnswerPages` of the same `answering` to the edge.
 */
export function createAnswerApiModule(
  options: AnswerApiOptions,
  answering: Answering = new Answering(options),
): DynamicModule {
  return {
    module: AnswerApiModule,
    controllers: [SvarslankarController, SvarController],
    providers: [
      { provide: ANSWER_OPTIONS, useValue: options },
      { provide: Answering, useValue: answering },
    ],
  };
}

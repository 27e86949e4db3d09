export { createAnswerApiModule } from './answer-api.module.js';
export { ANSWER_PROBLEMS, type AnswerProblemCode } from './answer-problems.js';
export type { AnswerApiOptions } from './options.js';
export { createAnswerPages } from './sidor/pages.js';
export { Answering } from './svar/answering.js';

export { createCommandApiModule, type CommandApiOptions } from './command-api.module.js';
export { COMMAND_API, setupCommandApiDescription } from './openapi/description.js';
export { RECORDING_PROBLEMS } from './recording/recording-problems.js';

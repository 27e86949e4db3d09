#!/usr/bin/env node
import { CommanderError } from 'commander';
import { sentenceFor } from '../../libs/runtime/index.js';
import { createProgram } from './program.js';
import { CommandFailed, EXIT } from './session.js';
import { refusalText } from './swedish.js';

// Whoever reads our output may stop reading, as `head` does: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.failed);
});
process.exitCode = await run(process.argv);

async function run(argv: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync([...argv]);
    return Number(process.exitCode ?? EXIT.ok);
  } catch (error) {
    return refuse(error);
  }
}

/** Prints what went wrong as a sentence; a stack only when UTFALL_DEBUG asks for it. */
function refuse(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok;
    if (error.code === 'commander.help') return EXIT.usage;
    process.stderr.write(`${refusalText(error)}\n`);
    return EXIT.usage;
  }
  process.stderr.write(`${sentenceFor(error)}\n`);
  if (process.env.UTFALL_DEBUG !== undefined && error instanceof Error) {
    process.stderr.write(`${error.stack}\n`);
  }
  return error instanceof CommandFailed ? error.exitCode : EXIT.failed;
}

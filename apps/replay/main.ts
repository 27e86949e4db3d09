#!/usr/bin/env node
import { CommanderError } from 'commander';
import { sentenceFor } from '../../libs/runtime/index.js';
import { createProgram } from './program.js';
import { CommandFailed, EXIT } from './session.js';
import { refusalText } from './swedish.js';

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
    if (error.exitCode === 0 || error.code === 'commander.help') return error.exitCode;
    process.stderr.write(`${refusalText(error)}\n`);
    return EXIT.usage;
  }
  process.stderr.write(`${sentenceFor(error)}\n`);
  if (process.env.UTFALL_DEBUG !== undefined && error instanceof Error) {
    process.stderr.write(`${error.stack}\n`);
  }
  return error instanceof CommandFailed ? error.exitCode : EXIT.failed;
}

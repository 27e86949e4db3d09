import { Command } from 'commander';
import { addDemoCommand } from './commands/demo.js';
import { addImportCommand } from './commands/import.js';
import { addLogCommands } from './commands/log.js';
import { addProjektionerCommand } from './commands/projektioner.js';
import { addRebuildCommand } from './commands/rebuild.js';
import { addReplayCommand } from './commands/replay.js';
import { addUtfallCommands } from './commands/utfall.js';
import { speakSwedish } from './swedish.js';
import { VERSION } from './version.js';

/** The command line `utfall`, ready to parse. */
export function createProgram(): Command {
  const program = new Command('utfall')
    .description('Individbaserad systematisk uppföljning: hjälper metoden, för vem, var?')
    .version(VERSION, '-V, --version', 'visa versionen')
    .helpCommand('help [kommando]', 'visa hjälp för ett kommando')
    .showSuggestionAfterError(false)
    .addHelpText(
      'after',
      '\nSlutkoder: 0 klart, 1 misslyckat, 2 felaktigt anrop, 3 delvis eller okänt.\n' +
        'Miljö: DATABASE_URL, EVENTSTORE_URL, REDIS_URL, UTFALL_DATA, PORT, UTFALL_INDIVIDNYCKEL,\n       UTFALL_LYSSNA, UTFALL_VARDNAMN (se docs/drift.md).',
    );
  addDemoCommand(program);
  addImportCommand(program);
  addUtfallCommands(program);
  addReplayCommand(program);
  addRebuildCommand(program);
  addProjektionerCommand(program);
  addLogCommands(program);
  speakSwedish(program);
  return program;
}

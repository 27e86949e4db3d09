import { Command } from 'commander';
import { readConfig, readLokalaRegister } from '../../libs/runtime/index.js';
import { addAuditCommands } from './commands/audit/index.js';
import { addBehorighetCommands } from './commands/behorighet/index.js';
import { addDemoCommand } from './commands/demo.js';
import { addGallringCommands } from './commands/gallring/index.js';
import { addImportCommand } from './commands/import.js';
import { addLogCommands } from './commands/log.js';
import { addNycklarCommands } from './commands/nycklar/index.js';
import { addProjektionerCommand } from './commands/projektioner.js';
import { addRebuildCommand } from './commands/rebuild.js';
import { addReplayCommand } from './commands/replay.js';
import { addStudieCommands } from './commands/studie/index.js';
import { addTankOmCommand } from './commands/tank-om.js';
import { addTokenCommand } from './commands/token.js';
import { addUtfallCommands } from './commands/utfall.js';
import { addUtgavaCommands } from './commands/utgava/index.js';
import { runAs } from './session.js';
import { speakSwedish } from './swedish.js';
import { HELP_AFTER } from './help.js';
import { VERSION } from './version.js';

/** The command line `utfall`, ready to parse. */
export function createProgram(): Command {
  const program = new Command('utfall')
    .description('Individbaserad systematisk uppföljning: hjälper metoden, för vem, var?')
    .option('--som <person>', 'gör det som en av demons påhittade personer')
    .option('--andamal <ändamål>', 'för vilket ändamål, när rollen ger flera')
    .hook('preAction', (_program, command) => {
      const { som, andamal } = command.optsWithGlobals<{ som?: string; andamal?: string }>();
      runAs({ som, andamal, token: process.env.UTFALL_TOKEN });
      // Before what was given is looked at: it may name a nämnd or a method of the local registers.
      readLokalaRegister(readConfig().registerFolder);
    })
    .version(VERSION, '-V, --version', 'visa versionen')
    .helpCommand('help [kommando]', 'visa hjälp för ett kommando')
    .showSuggestionAfterError(false)
    .addHelpText('after', `\n${HELP_AFTER}`);
  addDemoCommand(program);
  addImportCommand(program);
  addUtfallCommands(program);
  addReplayCommand(program);
  addUtgavaCommands(program);
  addTankOmCommand(program);
  addRebuildCommand(program);
  addProjektionerCommand(program);
  addLogCommands(program);
  addStudieCommands(program);
  addGallringCommands(program);
  addAuditCommands(program);
  addNycklarCommands(program);
  addBehorighetCommands(program);
  addTokenCommand(program);
  speakSwedish(program);
  return program;
}

import type { Command } from 'commander';
import { addAvslutaCommand } from './avsluta.js';
import { addBegarCommand } from './begar.js';
import { addGodkannCommand } from './godkann.js';
import { addListaCommand } from './lista.js';

/** `utfall studie`: one asks for an extract, another approves it, and in the end nobody can say who was who. */
export function addStudieCommands(program: Command): void {
  const studie = program
    .command('studie')
    .description('Begär, godkänn och avsluta studier med pseudonymiserade utdrag');
  addBegarCommand(studie);
  addGodkannCommand(studie);
  addListaCommand(studie);
  addAvslutaCommand(studie);
}

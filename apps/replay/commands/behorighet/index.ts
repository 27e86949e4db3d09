import type { Command } from 'commander';
import { addAnvandareCommand } from './anvandare.js';
import { addAterkallaCommand } from './aterkalla.js';
import { addAvstangCommand } from './avstang.js';
import { addGeCommand } from './ge.js';
import { addListaCommand } from './lista.js';

/** `utfall behorighet`: who may do what, from the next request on. */
export function addBehorighetCommands(program: Command): void {
  const behorighet = program
    .command('behorighet')
    .description('Lägg upp användare, ge och återkalla roller');
  addListaCommand(behorighet);
  addAnvandareCommand(behorighet);
  addGeCommand(behorighet);
  addAterkallaCommand(behorighet);
  addAvstangCommand(behorighet);
}

import type { Command } from 'commander';
import { addListaCommand } from './lista.js';
import { addRensaCommand } from './rensa.js';
import { addRoteraCommand } from './rotera.js';

/** `utfall nycklar`: the master keys, never their material. */
export function addNycklarCommands(program: Command): void {
  const nycklar = program.command('nycklar').description('Byt och rensa huvudnycklar');
  addListaCommand(nycklar);
  addRoteraCommand(nycklar);
  addRensaCommand(nycklar);
}

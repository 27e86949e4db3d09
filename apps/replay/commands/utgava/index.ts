import type { Command } from 'commander';
import { addForklaraCommand } from './forklara.js';
import { addListaCommand } from './lista.js';
import { addProvaCommand } from './prova.js';
import { addPubliceraCommand } from './publicera.js';

/** `utfall utgava …`: what leaves the house, once and for ever. */
export function addUtgavaCommands(program: Command): void {
  const utgava = program
    .command('utgava')
    .description('Publicera siffror som inte röjer någon, och visa att de går att räkna om');
  addPubliceraCommand(utgava);
  addListaCommand(utgava);
  addProvaCommand(utgava);
  addForklaraCommand(utgava);
}

import type { Command } from 'commander';
import { addAtertaCommand } from './aterta.js';
import { addGodkannCommand } from './godkann.js';
import { addIntygCommand } from './intyg.js';
import { addJournalCommand } from './journal.js';
import { addKorCommand } from './kor.js';
import { addListaCommand } from './lista.js';
import { addPlanCommand } from './plan.js';
import { addUndantagCommands } from './undantag.js';

/** `utfall gallring`: one plans, another approves, and what was done is certified. */
export function addGallringCommands(program: Command): void {
  const gallring = program
    .command('gallring')
    .description('Planera, godkänn och kör gallring, och visa att den är gjord');
  addPlanCommand(gallring);
  addGodkannCommand(gallring);
  addKorCommand(gallring);
  addListaCommand(gallring);
  addAtertaCommand(gallring);
  addIntygCommand(gallring);
  addUndantagCommands(gallring);
  addJournalCommand(gallring);
}

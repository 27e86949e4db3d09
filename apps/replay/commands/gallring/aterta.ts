import type { Command } from 'commander';
import { discardPlan } from '../../../../libs/privacy/index.js';
import { print, withPlatform } from '../../session.js';
import { korningFor } from './korning-for.js';

/** `utfall gallring aterta`: gives up a plan that was not started, and forgets whom it was about. */
export function addAtertaCommand(gallring: Command): void {
  gallring
    .command('aterta')
    .description('Ta tillbaka en plan som inte har körts')
    .argument('<korning>', 'körningens id')
    .option('--json', 'skriv JSON')
    .action((id: string, options: { json?: boolean }) => atertaCommand(id, options));
}

async function atertaCommand(id: string, { json }: { json?: boolean }): Promise<void> {
  await withPlatform('gallring.planera', async (platform, asking) => {
    const korning = await korningFor(platform, asking, id);
    await discardPlan(platform.pool, korning.id);
    print(json, { korning: id, atertagen: true }, () => `Planen ${id} är återtagen.`);
  });
}

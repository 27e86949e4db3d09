import type { Command } from 'commander';
import { DECIDING, decideOn } from '../../deciding.js';
import { withPlatform } from '../../session.js';

/** `utfall gallring godkann` */
export function addGodkannCommand(gallring: Command): void {
  gallring
    .command('godkann')
    .description('Godkänn en planerad gallring; den som planerade kan inte godkänna')
    .argument('<godkannande>', 'id:t som planen skrev ut')
    .option('--avsla', 'avslå i stället')
    .option('--json', 'skriv JSON')
    .action((id: string, options: { avsla?: boolean; json?: boolean }) =>
      withPlatform(DECIDING.gallring, (platform, asking) =>
        decideOn(platform, asking, { ...options, kind: 'gallring', id }),
      ),
    );
}

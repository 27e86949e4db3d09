import type { Command } from 'commander';
import { DECIDING, decideOn } from '../../deciding.js';
import { withPlatform } from '../../session.js';

/** `utfall studie godkann` */
export function addGodkannCommand(studie: Command): void {
  studie
    .command('godkann')
    .description('Godkänn en begärd studie; den som begärde kan inte godkänna')
    .argument('<studie>', 'studiens id')
    .option('--avsla', 'avslå i stället')
    .option('--json', 'skriv JSON')
    .action((id: string, options: { avsla?: boolean; json?: boolean }) =>
      withPlatform(DECIDING.studieutdrag, (platform, asking) =>
        decideOn(platform, asking, { ...options, kind: 'studieutdrag', id }),
      ),
    );
}

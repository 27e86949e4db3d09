import type { Command } from 'commander';
import { CommandFailed, print, withPlatform } from '../../session.js';

/** `utfall behorighet aterkalla` */
export function addAterkallaCommand(behorighet: Command): void {
  behorighet
    .command('aterkalla')
    .description('Återkalla en roll; det gäller från nästa begäran')
    .argument('<behorighet>', 'behörighetens id, ur "utfall behorighet lista"')
    .option('--json', 'skriv JSON')
    .action((id: string, options: { json?: boolean }) => aterkallaCommand(id, options));
}

async function aterkallaCommand(id: string, { json }: { json?: boolean }): Promise<void> {
  await withPlatform('behorighet.hantera', async ({ protection }, asking) => {
    const { directory } = protection;
    const rows = await directory.list(await asking.extent('system'));
    const row = rows.find((one) => one.id === id);
    if (row === undefined) {
      throw new CommandFailed('Behörigheten finns inte. Se id:t i "utfall behorighet lista".');
    }
    await asking.require({ resurs: 'system', namnd: row.namnd });
    const aterkallad = await directory.revoke({ id, by: asking.actor.id });
    print(json, { behorighet: id, aterkallad }, () =>
      aterkallad ? 'Rollen är återkallad.' : 'Rollen var redan återkallad.',
    );
  });
}

import type { Command } from 'commander';
import { HELA_STADEN, type Directory } from '../../../../libs/access/index.js';
import { CommandFailed, print, withPlatform } from '../../session.js';

interface AvstangOptions {
  readonly hav?: boolean;
  readonly json?: boolean;
}

/** `utfall behorighet avstang` */
export function addAvstangCommand(behorighet: Command): void {
  behorighet
    .command('avstang')
    .description('Stäng av en användare; det gäller från nästa begäran')
    .argument('<anvandare>', 'användarens id')
    .option('--hav', 'häv avstängningen i stället')
    .option('--json', 'skriv JSON')
    .action((id: string, options: AvstangOptions) => avstangCommand(id, options));
}

async function avstangCommand(id: string, { hav, json }: AvstangOptions): Promise<void> {
  await withPlatform('behorighet.hantera', async ({ protection }, asking) => {
    const { directory } = protection;
    for (const namnd of await namnderOf(directory, id)) {
      await asking.require({ resurs: 'system', namnd });
    }
    const known = hav === true ? await directory.reactivate(id) : await directory.deactivate(id);
    if (!known) throw new CommandFailed('Det finns ingen användare med det id:t.');
    print(json, { anvandare: id, avstangd: hav !== true }, () =>
      hav === true ? 'Avstängningen är hävd.' : 'Användaren är avstängd.',
    );
  });
}

/** Where somebody has a role; one without any is the whole city's. */
async function namnderOf(directory: Directory, id: string): Promise<ReadonlySet<string>> {
  const held = (await directory.list(HELA_STADEN)).filter(
    ({ anvandare, aterkalladAt }) => anvandare === id && aterkalladAt === undefined,
  );
  return new Set(held.length === 0 ? [HELA_STADEN] : held.map(({ namnd }) => namnd));
}

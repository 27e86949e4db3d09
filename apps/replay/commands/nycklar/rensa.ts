import type { Command } from 'commander';
import { destroyRetiredMasters } from '../../../../libs/privacy/index.js';
import { numberArgument } from '../../arguments.js';
import { print, withPlatform } from '../../session.js';

interface RensaOptions {
  readonly dagar: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

const DAY_MS = 86_400_000;

/** `utfall nycklar rensa`: without the old keys, old copies of the database can no longer be read. */
export function addRensaCommand(nycklar: Command): void {
  nycklar
    .command('rensa')
    .description('Förstör huvudnycklar som byttes för länge sedan')
    .option('--dagar <antal>', 'hur länge sedan: lika länge som kopior av databasen sparas', '35')
    .option('--yes', 'gör det; annars visas bara vad som skulle hända')
    .option('--json', 'skriv JSON')
    .action((options: RensaOptions) => rensaCommand(options));
}

async function rensaCommand({ dagar, yes, json }: RensaOptions): Promise<void> {
  const days = numberArgument('--dagar', dagar, { min: 0, max: 36_500 });
  await withPlatform('nyckel.rotera', async ({ pool, protection }, asking) => {
    await asking.system();
    const { masterKeys } = protection;
    const now = Date.now;
    const before = now() - days * DAY_MS;
    if (yes !== true) {
      const due = (await masterKeys.list())
        .filter(({ state, retiredAt }) => state === 'retired' && (retiredAt ?? Infinity) < before)
        .map(({ id }) => id);
      print(json, { skulleForstoras: due, torrkorning: true }, () => dryText(due));
      return;
    }
    const gone = await destroyRetiredMasters({ pool, masterKeys, before, now });
    print(json, { forstorda: gone }, () =>
      gone.length === 0
        ? 'Ingen huvudnyckel är bytt för så länge sedan.'
        : `Förstörda: ${gone.join(', ')}.`,
    );
  });
}

function dryText(due: readonly string[]): string {
  if (due.length === 0) return 'Ingen huvudnyckel är bytt för så länge sedan.';
  return (
    `Skulle förstöras: ${due.join(', ')}.\nInget är gjort. Med --yes går kopior av databasen från ` +
    'den tiden inte längre att läsa.'
  );
}

import type { Command } from 'commander';
import { rotateMaster } from '../../../../libs/privacy/index.js';
import { progress, type Progress } from '../../output/progress.js';
import { print, withPlatform } from '../../session.js';

/** `utfall nycklar rotera` */
export function addRoteraCommand(nycklar: Command): void {
  nycklar
    .command('rotera')
    .description('Byt huvudnyckel, eller gör klart ett byte som blev avbrutet; inget står still')
    .option('--json', 'skriv JSON')
    .action((options: { json?: boolean }) => roteraCommand(options));
}

async function roteraCommand({ json }: { json?: boolean }): Promise<void> {
  await withPlatform('nyckel.rotera', async ({ pool, protection }, asking) => {
    await asking.system();
    const { masterKeys } = protection;
    let bar: Progress | undefined;
    const onProgress = ({ klara, totalt }: { klara: number; totalt: number }) => {
      bar ??= progress('Byter huvudnyckel', totalt);
      bar.update(klara);
    };
    const { kek, individer, resumed } = await rotateMaster({
      pool,
      masterKeys,
      onProgress,
    }).finally(() => bar?.stop());
    print(json, { nyckel: kek, individer, fortsatt: resumed }, () =>
      [
        `Huvudnyckeln ${kek} gäller. ${individer} individnycklar är förseglade på nytt.`,
        ...(resumed ? ['Ett avbrutet byte gjordes klart.'] : []),
        'Säkerhetskopiera nyckelmappen. Den gamla nyckeln finns kvar tills "utfall nycklar rensa".',
      ].join('\n'),
    );
  });
}

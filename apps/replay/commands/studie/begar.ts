import type { Command } from 'commander';
import { HELA_STADEN } from '../../../../libs/access/index.js';
import { codeArgument } from '../../arguments.js';
import { positionUntil, UNTIL_HELP } from '../../as-of.js';
import { projectionNamed } from '../../projection-named.js';
import { CommandFailed, EXIT, print, withPlatform } from '../../session.js';

interface BegarOptions {
  readonly diarienummer: string;
  readonly syfte: string;
  readonly etikprovning?: string;
  readonly projektion: string;
  readonly until?: string;
  readonly json?: boolean;
}

/** `utfall studie begar` */
export function addBegarCommand(studie: Command): void {
  studie
    .command('begar')
    .description('Begär ett pseudonymiserat utdrag för en studie; dataskyddsombudet beslutar')
    .requiredOption('--diarienummer <nummer>', 'studiens diarienummer')
    .requiredOption('--syfte <kod>', 'kort kod för syftet, t.ex. metodutvardering')
    .option('--etikprovning <nummer>', 'etikprövningens diarienummer')
    .option('--projektion <namn>', 'projektionen som utdraget görs ur', 'insats-forlopp')
    .option('--until <när>', `${UNTIL_HELP} (förval: ingen gräns)`)
    .option('--json', 'skriv JSON')
    .action((options: BegarOptions) => begarCommand(options));
}

async function begarCommand(options: BegarOptions): Promise<void> {
  const innehall = contentOf(options);
  await withPlatform('studie.begar', async (platform, asking) => {
    await asking.system();
    const { until } = options;
    const reach = asking.reach();
    const limit =
      until === undefined ? {} : { until: Number(await positionUntil(platform, until)) };
    const { id, status } = await platform.protection.approvals.request({
      kind: 'studieutdrag',
      namnder: reach === HELA_STADEN ? [HELA_STADEN] : reach,
      innehall: { ...innehall, ...limit },
      begardAv: asking.actor.id,
    });
    print(options.json, { studie: id, status }, () =>
      [
        `Studie: ${id}`,
        'Dataskyddsombudet godkänner med: utfall studie godkann <studie>',
        'Därefter: utfall replay insats-forlopp --studie <studie>',
      ].join('\n'),
    );
  });
}

/** Only one projection is pseudonymised: that is told before anybody has approved what cannot be handed out. */
function pseudonymised(text: string): string {
  const { name } = projectionNamed(text);
  if (name === PSEUDONYMISERAD) return name;
  throw new CommandFailed(
    `${name} pseudonymiseras inte och kan inte lämnas ut till en studie. Begär ${PSEUDONYMISERAD}.`,
    EXIT.usage,
  );
}

const PSEUDONYMISERAD = 'insats-forlopp';

function contentOf(options: BegarOptions): Readonly<Record<string, unknown>> {
  const { etikprovning, projektion } = options;
  return {
    diarienummer: codeArgument('--diarienummer', options.diarienummer),
    syfte: codeArgument('--syfte', options.syfte),
    ...(etikprovning === undefined
      ? {}
      : { etikprovning: codeArgument('--etikprovning', etikprovning) }),
    projektion: pseudonymised(projektion),
  };
}

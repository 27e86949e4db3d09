import type { Command } from 'commander';
import { datumInSweden } from '../../../../libs/domain/index.js';
import { addUndantag, endUndantag, undantagOf } from '../../../../libs/privacy/index.js';
import { choiceArgument, dayArgument } from '../../arguments.js';
import { renderTable } from '../../output/table.js';
import { CommandFailed, EXIT, print, withPlatform } from '../../session.js';
import { individFor, SLAG } from './individ-for.js';

interface UndantagOptions {
  readonly individ: string;
  readonly slag: string;
  readonly from?: string;
  readonly tom?: string;
  readonly json?: boolean;
}

/** `utfall gallring undantag`: what keeps a person's file from being erased. */
export function addUndantagCommands(gallring: Command): void {
  const undantag = gallring
    .command('undantag')
    .description('Anteckna och avsluta det som hindrar att en individs akt gallras');
  undantag
    .command('lagg-till')
    .description('Anteckna ett undantag för en individ')
    .requiredOption('--individ <id>', 'individens id')
    .requiredOption('--slag <slag>', `ett av ${SLAG.join(', ')}`)
    .option('--from <dag>', 'första dagen (förval: idag)')
    .option('--tom <dag>', 'sista dagen (förval: tills vidare)')
    .option('--json', 'skriv JSON')
    .action((options: UndantagOptions) => addCommand(options));
  undantag
    .command('avsluta')
    .description('Sätt sista dagen för ett undantag')
    .argument('<undantag>', 'undantagets id')
    .requiredOption('--individ <id>', 'individens id')
    .option('--tom <dag>', 'sista dagen (förval: idag)')
    .option('--json', 'skriv JSON')
    .action((id: string, options: UndantagOptions) => endCommand(id, options));
  undantag
    .command('lista')
    .description('Visa undantagen för en individ')
    .requiredOption('--individ <id>', 'individens id')
    .option('--json', 'skriv JSON')
    .action((options: UndantagOptions) => listCommand(options));
}

const dayOr = (flag: string, text: string | undefined) =>
  text === undefined ? datumInSweden(Date.now()) : dayArgument(flag, text);

async function addCommand({ individ, json, ...options }: UndantagOptions): Promise<void> {
  const slag = choiceArgument('--slag', options.slag, SLAG);
  const from = dayOr('--from', options.from);
  const last = options.tom === undefined ? {} : { tom: dayArgument('--tom', options.tom) };
  if (last.tom !== undefined && last.tom < from) {
    throw new CommandFailed('--tom är före --from.', EXIT.usage);
  }
  await withPlatform('gallring.undantag', async (platform, asking) => {
    const individId = await individFor(platform, asking, individ);
    const av = asking.actor.id;
    const id = await addUndantag(
      { pool: platform.pool, now: Date.now },
      { individId, slag, from, ...last, av },
    );
    print(json, { undantag: id }, () => `Undantaget är antecknat: ${id}`);
  });
}

async function endCommand(id: string, { individ, tom, json }: UndantagOptions): Promise<void> {
  const day = dayOr('--tom', tom);
  await withPlatform('gallring.undantag', async (platform, asking) => {
    const individId = await individFor(platform, asking, individ);
    const own = await undantagOf(platform.pool, [individId]);
    if (!own.some((one) => one.id === id)) {
      throw new CommandFailed('Individen har inget undantag med det id:t. Se "undantag lista".');
    }
    await endUndantag(platform.pool, id, day);
    print(json, { undantag: id, tom: day }, () => `Undantaget gäller till och med ${day}.`);
  });
}

async function listCommand({ individ, json }: UndantagOptions): Promise<void> {
  await withPlatform('gallring.undantag', async (platform, asking) => {
    const individId = await individFor(platform, asking, individ);
    const rows = await undantagOf(platform.pool, [individId]);
    print(json, { undantag: rows }, () =>
      rows.length === 0 ? 'Inga antecknade undantag.' : renderTable(COLUMNS, rows),
    );
  });
}

type Rad = Awaited<ReturnType<typeof undantagOf>>[number];

const COLUMNS = [
  { heading: 'undantag', value: (row: Rad) => row.id },
  { heading: 'slag', value: (row: Rad) => row.slag },
  { heading: 'från', value: (row: Rad) => row.from },
  { heading: 'till och med', value: (row: Rad) => row.tom ?? 'tills vidare' },
];

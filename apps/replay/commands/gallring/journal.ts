import type { Command } from 'commander';
import type { StoredPost } from '../../../../libs/privacy/index.js';
import { renderTable } from '../../output/table.js';
import { print, withPlatform } from '../../session.js';

/** `utfall gallring journal`: proves the erasure journal and counts what it holds; names nobody. */
export function addJournalCommand(gallring: Command): void {
  gallring
    .command('journal')
    .description('Kontrollera raderingsjournalen: kedjan och underskrifterna')
    .option('--json', 'skriv JSON')
    .action((options: { json?: boolean }) => journalCommand(options));
}

async function journalCommand({ json }: { json?: boolean }): Promise<void> {
  await withPlatform(['logg.kontrollera', 'gallring.planera'], async (platform, asking) => {
    await asking.extent('gallring');
    const { journal } = platform.gallring;
    const poster = (await journal.entries()).map(viewOf);
    const kedja = poster.at(-1)?.hash ?? null;
    print(json, { poster, kedja, fil: journal.path }, () =>
      [
        `Raderingsjournalen håller: ${poster.length} poster, kedja och underskrifter är hela.`,
        ...(poster.length === 0 ? [] : [`Kedjevärde: ${kedja}`, '', renderTable(COLUMNS, poster)]),
        `Fil: ${journal.path}. Säkerhetskopiera den för sig, varje dag.`,
      ].join('\n'),
    );
  });
}

interface View {
  readonly post: number;
  readonly dag: string;
  readonly namnd: string;
  readonly korning: string;
  readonly individer: number;
  readonly insatser: number;
  readonly hash: string;
}

function viewOf({ post, hash }: StoredPost): View {
  const { seq, dag, namnd, korning, individer, strommar } = post;
  return {
    ...{ post: seq, dag, namnd, korning, hash },
    individer: individer.length,
    insatser: strommar.length,
  };
}

const COLUMNS = [
  { heading: 'post', value: (row: View) => String(row.post), numeric: true },
  { heading: 'dag', value: (row: View) => row.dag },
  { heading: 'nämnd', value: (row: View) => row.namnd },
  { heading: 'körning', value: (row: View) => row.korning },
  { heading: 'individer', value: (row: View) => String(row.individer), numeric: true },
  { heading: 'insatser', value: (row: View) => String(row.insatser), numeric: true },
];

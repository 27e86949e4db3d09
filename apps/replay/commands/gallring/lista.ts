import type { Command } from 'commander';
import { korningar, type Korning } from '../../../../libs/privacy/index.js';
import type { Platform } from '../../../../libs/runtime/index.js';
import { DECIDING, STATUS } from '../../deciding.js';
import { namesOf } from '../../names.js';
import { covers } from '../../omfattning.js';
import { renderTable } from '../../output/table.js';
import { print, withPlatform } from '../../session.js';
import { approvalOf } from './korning-for.js';

/** `utfall gallring lista` */
export function addListaCommand(gallring: Command): void {
  gallring
    .command('lista')
    .description('Visa planerade, pågående och gjorda gallringar')
    .option('--json', 'skriv JSON')
    .action((options: { json?: boolean }) => listaCommand(options));
}

async function listaCommand({ json }: { json?: boolean }): Promise<void> {
  await withPlatform(['gallring.planera', DECIDING.gallring], async (platform, asking) => {
    const namnder = await asking.extent('gallring');
    const all = await korningar(platform.pool);
    const named = await namesOf(platform.protection.directory);
    const rows: View[] = [];
    for (const korning of all.filter(({ namnd }) => covers(namnder, namnd))) {
      rows.push(await viewOf(platform, korning, named));
    }
    print(json, { korningar: rows }, () =>
      rows.length === 0 ? 'Inga gallringar.' : renderTable(COLUMNS, rows),
    );
  });
}

interface View {
  readonly korning: string;
  readonly namnd: string;
  readonly status: Korning['status'];
  readonly dag: string;
  readonly individer: number;
  readonly insatser: number;
  readonly planeradAv: string;
  readonly godkannandeId: string | null;
  readonly godkannande: keyof typeof STATUS | null;
  readonly fel: string | null;
}

async function viewOf(
  platform: Platform,
  korning: Korning,
  named: (id: string) => string,
): Promise<View> {
  const approval = await approvalOf(platform, korning);
  return {
    korning: korning.id,
    namnd: korning.namnd,
    status: korning.status,
    dag: korning.plan.dag,
    individer: korning.plan.gallras,
    insatser: korning.plan.insatser,
    planeradAv: named(korning.planeradAv),
    godkannandeId: approval?.id ?? null,
    godkannande: approval?.status ?? null,
    fel: korning.fel ?? null,
  };
}

const COLUMNS = [
  { heading: 'körning', value: (row: View) => row.korning },
  { heading: 'nämnd', value: (row: View) => row.namnd },
  { heading: 'läge', value: (row: View) => row.status },
  { heading: 'dag', value: (row: View) => row.dag },
  { heading: 'individer', value: (row: View) => String(row.individer), numeric: true },
  { heading: 'insatser', value: (row: View) => String(row.insatser), numeric: true },
  { heading: 'planerad av', value: (row: View) => row.planeradAv },
  { heading: 'godkännande', value: (row: View) => row.godkannandeId ?? '–' },
  {
    heading: 'är',
    value: (row: View) => (row.godkannande === null ? 'inte begärt' : STATUS[row.godkannande]),
  },
];

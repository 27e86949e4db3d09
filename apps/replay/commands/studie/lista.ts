import type { Command } from 'commander';
import { mayAtAll, type Godkannande } from '../../../../libs/access/index.js';
import { DECIDING, STATUS } from '../../deciding.js';
import { namesOf, swedishTime } from '../../names.js';
import { renderTable } from '../../output/table.js';
import { print, withPlatform } from '../../session.js';

/** `utfall studie lista`: all for whoever decides on them, one's own for whoever asks for them. */
export function addListaCommand(studie: Command): void {
  studie
    .command('lista')
    .description('Visa studierna: alla för den som beslutar, de egna för den som begär')
    .option('--json', 'skriv JSON')
    .action((options: { json?: boolean }) => listaCommand(options));
}

async function listaCommand({ json }: { json?: boolean }): Promise<void> {
  await withPlatform([DECIDING.studieutdrag, 'studie.begar'], async ({ protection }, asking) => {
    const namnder = await asking.extent('studie');
    const { approvals, directory, studies } = protection;
    const all = await approvals.list(['studieutdrag'], namnder);
    const named = await namesOf(directory);
    const decides = mayAtAll(asking.actor, DECIDING.studieutdrag);
    const shown = all.filter(({ begardAv }) => decides || begardAv === asking.actor.id);
    const ended = await studies.ended(shown.map(({ id }) => id));
    const rows = shown.map((one) => {
      const view = viewOf(one, named);
      return ended.has(one.id) ? { ...view, status: 'avslutad' as const } : view;
    });
    print(json, { studier: rows }, () =>
      rows.length === 0 ? 'Inga studier.' : renderTable(COLUMNS, rows),
    );
  });
}

interface View {
  readonly studie: string;
  readonly status: Godkannande['status'] | 'avslutad';
  readonly diarienummer: string;
  readonly syfte: string;
  readonly begardAv: string;
  readonly begard: string;
}

function viewOf(one: Godkannande, named: (id: string | undefined) => string): View {
  return {
    studie: one.id,
    status: one.status,
    diarienummer: text(one, 'diarienummer'),
    syfte: text(one, 'syfte'),
    begardAv: named(one.begardAv),
    begard: swedishTime(one.begardAt),
  };
}

function text({ innehall }: Godkannande, name: string): string {
  const value = innehall[name];
  return typeof value === 'string' ? value : '';
}

const COLUMNS = [
  { heading: 'studie', value: (row: View) => row.studie },
  {
    heading: 'läge',
    value: (row: View) => (row.status === 'avslutad' ? 'avslutad' : STATUS[row.status]),
  },
  { heading: 'diarienummer', value: (row: View) => row.diarienummer },
  { heading: 'syfte', value: (row: View) => row.syfte },
  { heading: 'begärd av', value: (row: View) => row.begardAv },
  { heading: 'begärd', value: (row: View) => row.begard },
];

import type { Command } from 'commander';
import type { MasterKeyInfo } from '../../../../libs/privacy/index.js';
import { swedishTime } from '../../names.js';
import { renderTable } from '../../output/table.js';
import { print, withPlatform } from '../../session.js';

/** `utfall nycklar lista` */
export function addListaCommand(nycklar: Command): void {
  nycklar
    .command('lista')
    .description('Visa huvudnycklarna: vilken som gäller, och vilka som är bytta eller förstörda')
    .option('--json', 'skriv JSON')
    .action((options: { json?: boolean }) => listaCommand(options));
}

async function listaCommand({ json }: { json?: boolean }): Promise<void> {
  await withPlatform('nyckel.rotera', async ({ protection }, asking) => {
    await asking.system();
    const keys = await protection.masterKeys.list();
    print(json, { nycklar: keys.map(viewOf) }, () => renderTable(COLUMNS, keys));
  });
}

const STATE = { current: 'gäller', retired: 'bytt', destroyed: 'förstörd' } as const;

const time = (at: number | undefined) => (at === undefined ? '–' : swedishTime(at));
const iso = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());

function viewOf({ id, state, madeAt, retiredAt, destroyedAt }: MasterKeyInfo): object {
  return {
    nyckel: id,
    lage: state,
    skapad: iso(madeAt),
    bytt: iso(retiredAt),
    forstord: iso(destroyedAt),
  };
}

const COLUMNS = [
  { heading: 'nyckel', value: (row: MasterKeyInfo) => row.id },
  { heading: 'läge', value: (row: MasterKeyInfo) => STATE[row.state] },
  { heading: 'skapad', value: (row: MasterKeyInfo) => time(row.madeAt) },
  { heading: 'bytt', value: (row: MasterKeyInfo) => time(row.retiredAt) },
  { heading: 'förstörd', value: (row: MasterKeyInfo) => time(row.destroyedAt) },
];

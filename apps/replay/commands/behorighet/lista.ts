import type { Command } from 'commander';
import type { TilldelningRow } from '../../../../libs/access/index.js';
import { renderTable } from '../../output/table.js';
import { print, withPlatform } from '../../session.js';

interface ListaOptions {
  readonly alla?: boolean;
  readonly json?: boolean;
}

/** `utfall behorighet lista` */
export function addListaCommand(behorighet: Command): void {
  behorighet
    .command('lista')
    .description('Visa vilka som har roller, i vilka nämnder')
    .option('--alla', 'visa också roller som är återkallade')
    .option('--json', 'skriv JSON, med de återkallade')
    .action((options: ListaOptions) => listaCommand(options));
}

async function listaCommand({ alla, json }: ListaOptions): Promise<void> {
  await withPlatform('behorighet.hantera', async ({ protection }, asking) => {
    const rows = await protection.directory.list(await asking.extent('system'));
    const shown = rows.filter(({ aterkalladAt }) => alla === true || aterkalladAt === undefined);
    print(json, { behorigheter: rows.map(viewOf) }, () =>
      shown.length === 0 ? 'Ingen har någon roll.' : renderTable(COLUMNS, shown),
    );
  });
}

function viewOf({ aterkalladAt, ...row }: TilldelningRow): object {
  if (aterkalladAt === undefined) return row;
  return { ...row, aterkallad: new Date(aterkalladAt).toISOString() };
}

const COLUMNS = [
  { heading: 'namn', value: (row: TilldelningRow) => row.namn },
  { heading: 'roll', value: (row: TilldelningRow) => row.roll },
  { heading: 'nämnd', value: (row: TilldelningRow) => row.namnd },
  { heading: 'enhet', value: (row: TilldelningRow) => row.enhet ?? '–' },
  { heading: 'från', value: (row: TilldelningRow) => row.from },
  { heading: 'till och med', value: (row: TilldelningRow) => row.tom ?? 'tills vidare' },
  { heading: 'läge', value: lage },
  { heading: 'användare', value: (row: TilldelningRow) => row.anvandare },
  { heading: 'behörighet', value: (row: TilldelningRow) => row.id },
];

function lage({ aktiv, aterkalladAt }: TilldelningRow): string {
  if (aterkalladAt !== undefined) return 'återkallad';
  return aktiv ? 'gäller' : 'avstängd';
}

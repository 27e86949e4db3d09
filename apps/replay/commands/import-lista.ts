import { korningarI, type Korning } from '../../../libs/import/index.js';
import { renderTable, type TableColumn } from '../output/table.js';
import { print, withPlatform } from '../session.js';

/** `utfall import --lista`: the runs in the log, also one that was cut off before it could tell its id. */
export async function listaKorningarCommand({ json }: { readonly json?: boolean }): Promise<void> {
  await withPlatform('import.kor', async ({ store }, asking) => {
    await asking.system();
    const korningar = await korningarI(store);
    print(json, { korningar: korningar.map(viewOf) }, () =>
      korningar.length === 0 ? 'Ingen fil har lästs in.' : renderTable(COLUMNS, korningar),
    );
  });
}

function viewOf({ forsta, sista, ...korning }: Korning): object {
  return { ...korning, forsta: instant(forsta), sista: instant(sista) };
}

const COLUMNS: readonly TableColumn<Korning>[] = [
  { heading: 'körning', value: ({ korning }) => korning },
  { heading: 'källa', value: ({ kalla }) => kalla },
  { heading: 'började', value: ({ forsta }) => instant(forsta) },
  { heading: 'slutade', value: ({ sista }) => instant(sista) },
  { heading: 'insatser', value: ({ insatser }) => String(insatser), numeric: true },
  { heading: 'händelser', value: ({ handelser }) => String(handelser), numeric: true },
  { heading: 'ångrade', value: ({ angrade }) => String(angrade), numeric: true },
];

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

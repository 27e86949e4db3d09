import type { Command } from 'commander';
import { lasLiggare } from '../../../../libs/utgivning/index.js';
import { renderTable } from '../../output/table.js';
import { print, withPlatform } from '../../session.js';

/** `utfall utgava lista`: the ledger, as the log has it. */
export function addListaCommand(utgava: Command): void {
  utgava
    .command('lista')
    .description('Visa vad som har publicerats')
    .option('--json', 'skriv JSON')
    .action((options: { json?: boolean }) => listaCommand(options));
}

async function listaCommand(options: { json?: boolean }): Promise<void> {
  await withPlatform('utgava.las', async ({ store }) => {
    const { liggare } = await lasLiggare(store);
    const utgavor = liggare.utgavor.map(({ om }) => om);
    print(options.json, { utgavor }, () =>
      utgavor.length === 0
        ? 'Inget är publicerat än. Se "utfall utgava publicera".'
        : renderTable(
            [
              { heading: 'nummer', value: (om) => String(om.nummer), numeric: true },
              { heading: 'dag', value: (om) => om.datum },
              { heading: 'position', value: (om) => om.tillPosition, numeric: true },
              { heading: 'rader', value: (om) => String(om.rader), numeric: true },
              { heading: 'dolda', value: (om) => String(om.dolda), numeric: true },
              { heading: 'nya perioder', value: (om) => om.perioder.join(' ') },
            ],
            utgavor,
          ),
    );
  });
}

import type { Command } from 'commander';
import { statusOf } from '../../../projections/follow.js';
import { renderTable } from '../output/table.js';
import { print, withPlatform } from '../session.js';

/** `utfall projektioner`: how far each projection has come, and what stands still. */
export function addProjektionerCommand(program: Command): void {
  program
    .command('projektioner')
    .description('Visa hur långt varje projektion har kommit')
    .option('--json', 'skriv JSON')
    .action((options: { json?: boolean }) => projektionerCommand(options));
}

async function projektionerCommand(options: { json?: boolean }): Promise<void> {
  await withPlatform('projektion.las', async (platform) => {
    const rows = (await statusOf(platform)).map(({ name, position, lag, fault }) => ({
      namn: name,
      position: String(position),
      efterslapning: String(lag),
      fel: fault === null ? null : `${fault.stream}: ${fault.message}`,
    }));
    print(options.json, { projektioner: rows }, () =>
      renderTable(
        [
          { heading: 'projektion', value: (row) => row.namn },
          { heading: 'position', value: (row) => row.position, numeric: true },
          { heading: 'efter', value: (row) => row.efterslapning, numeric: true },
          { heading: 'fel', value: (row) => row.fel ?? 'inget' },
        ],
        rows,
      ),
    );
  });
}

import type { Command } from 'commander';
import { AccessRefused } from '../../../../libs/access/index.js';
import { forklaraRad, type Forklarat, type Radval } from '../../../../libs/utgivning/index.js';
import { positionUntil, UNTIL_HELP } from '../../as-of.js';
import { covers } from '../../omfattning.js';
import { renderTable } from '../../output/table.js';
import { CommandFailed, EXIT, print, withPlatform } from '../../session.js';
import { withForlag } from './forlag.js';

interface ForklaraOptions extends Partial<Radval> {
  readonly until?: string;
  readonly json?: boolean;
}

/** `utfall utgava forklara`: why a published figure would be another today. */
export function addForklaraCommand(utgava: Command): void {
  utgava
    .command('forklara')
    .description('Dela upp skillnaden mellan ett publicerat tal och samma tal idag')
    .argument('<period>', 'kvartal eller år, t.ex. 2026-K1')
    .option('--metod <kod>', 'metod', 'alla')
    .option('--omrade <område>', 'stad, kategori:A eller namnd:skarholmen', 'stad')
    .option('--bakgrund <grupp>', 'alla, alder:13-17 eller kon:flicka', 'alla')
    .option('--until <när>', UNTIL_HELP)
    .option('--json', 'skriv JSON')
    .action((period: string, options: ForklaraOptions) => forklaraCommand(period, options));
}

async function forklaraCommand(period: string, options: ForklaraOptions): Promise<void> {
  const { metod = 'alla', omrade = 'stad', bakgrund = 'alla' } = options;
  if (bakgrund.startsWith('ordning:')) {
    throw new CommandFailed(
      'Rader efter ordning kan inte förklaras: ordningen beror på flera insatser. Förklara raden för alla.',
      EXIT.usage,
    );
  }
  await withPlatform('utfall.las', async (platform, asking) => {
    const extent = await asking.extent('utfall');
    const namnd = omrade.startsWith('namnd:') ? omrade.slice('namnd:'.length) : undefined;
    const may = namnd === undefined ? extent === '*' : covers(extent, namnd);
    if (!may) throw new AccessRefused('annan-namnd', false);
    const till = await positionUntil(platform, options.until);
    const rad = { period, metod, omrade, bakgrund };
    const told = await withForlag(platform, (forlag) => forklaraRad(forlag, rad, till));
    print(options.json, told, () => text(told));
  });
}

function text(told: Forklarat): string {
  const names = [
    ...new Set([told.fore, told.efter, told.publicerat].flatMap((one) => Object.keys(one))),
  ].sort();
  const rows = names.map((matt) => ({
    matt,
    publicerat: String(told.publicerat[matt] ?? '–'),
    delar: told.andringar.map(({ varden }) => varden[matt] ?? 0),
    definition: told.definitionerOchGallrat[matt] ?? 0,
    efter: told.efter[matt] ?? 0,
  }));
  const table = renderTable(
    [
      { heading: 'mått', value: (row) => row.matt },
      { heading: 'publicerat', value: (row) => row.publicerat, numeric: true },
      { heading: 'definitioner/gallrat', value: (row) => signed(row.definition), numeric: true },
      ...told.andringar.map(({ orsak }, at) => ({
        heading: orsak,
        value: (row: (typeof rows)[number]) => signed(row.delar[at] ?? 0),
        numeric: true as const,
      })),
      { heading: 'idag', value: (row) => String(row.efter), numeric: true },
    ],
    rows,
  );
  const positioner = Object.entries(told.fran);
  const fran =
    positioner.length === 1
      ? (positioner[0]?.[1] ?? '')
      : positioner.map(([kvartal, position]) => `${position} (${kvartal})`).join(', ');
  return (
    `Utgåva ${told.nummer}, position ${fran} → ${told.tillPosition}. Det publicerade talet ändras inte.\n` +
    `${table}\npoang: summan av förändringarna i hundradels poäng.\n` +
    'INTERNT: kolumnen idag visar också tal som är dolda i utgåvan. Lämna dem inte vidare.'
  );
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}

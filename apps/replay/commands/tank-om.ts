import { InvalidArgumentError, Option, type Command } from 'commander';
import { instrumentMedKod, metodMedKod } from '../../../libs/domain/index.js';
import type { Antagande, Tankutfall } from '../../../libs/outcome/index.js';
import { lasTankom, type Tankomsvar } from '../../../libs/utgivning/index.js';
import { positionUntil, UNTIL_HELP } from '../as-of.js';
import { covers } from '../omfattning.js';
import { progress } from '../output/progress.js';
import { renderTable } from '../output/table.js';
import { CommandFailed, EXIT, print, withPlatform } from '../session.js';

interface TankOmOptions {
  readonly metod: string;
  readonly skattning: string;
  readonly grans?: number;
  readonly bortfallSomMisslyckande?: boolean;
  readonly flytt?: 'sista-namnden';
  readonly startfonster?: number;
  readonly until?: string;
  readonly json?: boolean;
}

/** `utfall tank-om`: what the share improved would be if it were counted in another way. */
export function addTankOmCommand(program: Command): void {
  program
    .command('tank-om')
    .description('Tänk om vi räknade annorlunda? Räknas bredvid, sparas aldrig, publiceras aldrig')
    .requiredOption('--metod <kod>', 'metod, t.ex. FFT')
    .requiredOption('--skattning <namn>', 'instrument.version.informant, t.ex. SDQ.1.barn')
    .option('--grans <poäng>', 'förändring som krävs, i stället för registrets regel', number(0))
    .option('--bortfall-som-misslyckande', 'den som saknar par räknas som inte bättre')
    .addOption(
      new Option('--flytt <hur>', 'var barn som flyttat räknas').choices(['sista-namnden']),
    )
    .option('--startfonster <dagar>', 'startskattningen högst så långt från starten', number(0))
    .option('--until <när>', UNTIL_HELP)
    .option('--json', 'skriv JSON')
    .action((options: TankOmOptions) => tankOmCommand(options));
}

function number(min: number): (text: string) => number {
  return (text) => {
    const value = Number(text.replace(',', '.'));
    if (text !== '' && Number.isFinite(value) && value >= min) return value;
    throw new InvalidArgumentError('ska vara ett tal från 0.');
  };
}

async function tankOmCommand(options: TankOmOptions): Promise<void> {
  const { metod, skattning } = options;
  assertKnown(metod, skattning);
  await withPlatform('utfall.las', async (platform, asking) => {
    const extent = await asking.extent('utfall');
    const until = await positionUntil(platform, options.until);
    const bar = progress('Räknar', Number(until));
    const lasning = { reader: platform.reader, onProgress: (n: number) => bar.update(n) };
    const fraga = { fraga: { metod, skattning }, antagande: antagandeOf(options) };
    const svar = await lasTankom(lasning, fraga, until);
    bar.stop();
    const rader = svar.rader.filter(({ namnd }) => covers(extent, namnd));
    print(options.json, { etikett: ETIKETT, ...svar, rader }, () => text({ ...svar, rader }));
  });
}

const ETIKETT = 'TÄNK OM: en prövning, ingen publicerad siffra. Inget är sparat.';

function antagandeOf(options: TankOmOptions): Antagande {
  const { grans, bortfallSomMisslyckande, flytt, startfonster } = options;
  const antagande = {
    ...(grans === undefined ? {} : { grans }),
    ...(bortfallSomMisslyckande === undefined ? {} : { bortfallSomMisslyckande }),
    ...(flytt === undefined ? {} : { flytt }),
    ...(startfonster === undefined ? {} : { startfonster }),
  };
  if (Object.keys(antagande).length > 0) return antagande;
  throw new CommandFailed(
    'Säg vad som ska räknas annorlunda: --grans, --bortfall-som-misslyckande, --flytt eller --startfonster.',
    EXIT.usage,
  );
}

function assertKnown(metod: string, skattning: string): void {
  if (metodMedKod(metod) === undefined) {
    throw new CommandFailed(`Metoden ${metod.slice(0, 40)} finns inte i registret.`, EXIT.usage);
  }
  const [kod = '', version, informant] = skattning.split('.');
  if (instrumentMedKod(kod, Number(version)) !== undefined && informant !== undefined) return;
  throw new CommandFailed(
    'Skattningen ska vara instrument.version.informant, t.ex. SDQ.1.vardnadshavare-1.',
    EXIT.usage,
  );
}

function text({ rader, position, fraga, antagande }: Tankomsvar): string {
  const table = renderTable(
    [
      { heading: 'nämnd', value: (row) => row.namnd },
      { heading: 'avslutade', value: (row) => String(row.somDetRaknas.avslutade), numeric: true },
      { heading: 'bättre', value: (row) => share(row.somDetRaknas), numeric: true },
      {
        heading: 'tänk om: avslutade',
        value: (row) => String(row.tankOm.avslutade),
        numeric: true,
      },
      { heading: 'tänk om: bättre', value: (row) => share(row.tankOm), numeric: true },
    ],
    rader,
  );
  const what = Object.entries(antagande).map(([name, value]) => `${name} ${String(value)}`);
  return `${ETIKETT}\n${fraga.metod}, ${fraga.skattning}, till och med position ${position}. Tänk om: ${what.join(', ')}.\n${table}`;
}

/** The internal rule: no share of fewer than five. */
function share({ battre, namnare, par }: Tankutfall): string {
  if (namnare === 0 && par > 0) return 'ingen regel';
  if (namnare < 5) return 'för få';
  return `${battre}/${namnare} (${Math.round((100 * battre) / namnare)} %)`;
}

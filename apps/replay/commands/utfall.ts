import type { Command } from 'commander';
import { datumInSweden, metodMedKod, type Datum } from '../../../libs/domain/index.js';
import type { Summor } from '../../../libs/outcome/index.js';
import type { Position } from '../../../libs/event-store/index.js';
import type { Projection, Row } from '../../../libs/read-model/index.js';
import type { Platform } from '../../../libs/runtime/index.js';
import {
  metodStadsdelUtfallOf,
  metodStadsdelUtfallProjection,
} from '../../../projections/metod-stadsdel-utfall/index.js';
import { metodUtfallOf, metodUtfallProjection } from '../../../projections/metod-utfall/index.js';
import {
  stadsdelUtfallOf,
  stadsdelUtfallProjection,
} from '../../../projections/stadsdel-utfall/index.js';
import { collectAsOf, nothingYet, positionUntil, UNTIL_HELP } from '../as-of.js';
import { gallratSedan, gallratText } from '../gallrat.js';
import { covers, within, type Omfattning } from '../omfattning.js';
import { utfallText, type Named } from '../output/utfall-table.js';
import { CommandFailed, EXIT, print, withPlatform } from '../session.js';

interface UtfallOptions {
  readonly until?: string;
  readonly json?: boolean;
  readonly somDetVar?: boolean;
  readonly alla?: boolean;
  readonly metod?: string;
}

const FORBEHALL =
  'Förändring är inte bevis för effekt: det finns ingen jämförelsegrupp, och en del saknar slutskattning.';

/** `utfall metod-utfall` and `utfall stadsdel-utfall`: figures folded from the log, now or as of then. */
export function addUtfallCommands(program: Command): void {
  program
    .command('metod-utfall')
    .description('Utfall per metod')
    .option('--until <när>', UNTIL_HELP)
    .option('--alla', 'visa även metoder utan insatser i tabellen')
    .option('--json', 'skriv JSON')
    .action((options: UtfallOptions) => metodCommand(options));
  program
    .command('stadsdel-utfall')
    .description('Utfall per stadsdelsnämnd')
    .option('--until <när>', UNTIL_HELP)
    .option('--metod <kod>', 'bara insatser med den metoden, t.ex. FFT')
    .option('--som-det-var', 'nämnderna som de var när insatsen beslutades, inte som de är idag')
    .option('--json', 'skriv JSON')
    .action((options: UtfallOptions) => stadsdelCommand(options));
}

function metodCommand(options: UtfallOptions): Promise<void> {
  return withPlatform('utfall.las', async (platform, asking) => {
    await asking.extent('utfall');
    return printMetodUtfall(platform, options);
  });
}

/** Figures per method of the whole city as of a position, as a table or JSON. */
export async function printMetodUtfall(platform: Platform, options: UtfallOptions): Promise<void> {
  const until = await positionUntil(platform, options.until);
  const rows = await collectAsOf(platform, metodUtfallProjection, until);
  const figures = metodUtfallOf(new Map(rows.map((row) => [row.metod as string, sums(row)])));
  const gallrat = await gallratSedan(platform, until);
  const about = { projektion: 'metod-utfall', position: String(until), gallratSedan: gallrat };
  print(options.json, { ...about, rader: figures }, () => {
    const named = figures.map((row) => ({ ...row, namn: row.metod.kod }));
    const used = named.filter(isUsed);
    const shown = options.alla === true ? named : used;
    const note = unusedNote(named.length - shown.length) + gallratText(gallrat);
    return text('Utfall per metod', until, shown, note);
  });
}

async function stadsdelCommand(options: UtfallOptions): Promise<void> {
  const { metod } = options;
  if (metod !== undefined && metodMedKod(metod) === undefined) throw unknownMetod(metod);
  await withPlatform('utfall.las', async (platform, asking) => {
    const omfattning = await asking.extent('utfall');
    const until = await positionUntil(platform, options.until);
    const per = options.somDetVar === true ? undefined : datumInSweden(Date.now());
    const ask = { until, omfattning, per };
    const all = await (metod === undefined
      ? perStadsdel(platform, ask)
      : perStadsdelFor(platform, metod, ask));
    const figures = all.filter(({ stadsdelsnamnd }) => covers(omfattning, stadsdelsnamnd.kod));
    const gallrat = await gallratSedan(platform, until);
    const about = metod === undefined ? {} : { metod };
    const result = { projektion: 'stadsdel-utfall', ...about, position: String(until) };
    print(options.json, { ...result, gallratSedan: gallrat, rader: figures }, () =>
      text(
        `Utfall per stadsdelsnämnd${metod === undefined ? '' : `, ${metod}`}`,
        until,
        figures.map((row) => ({ ...row, namn: row.stadsdelsnamnd.namn })),
        gallratText(gallrat),
      ),
    );
  });
}

function unknownMetod(metod: string): CommandFailed {
  const text = `Det finns ingen metod med koden "${metod.slice(0, 40)}". Koderna visas av "utfall metod-utfall --alla".`;
  return new CommandFailed(text, EXIT.usage);
}

interface Ask {
  readonly until: Position;
  readonly omfattning: Omfattning;
  /** Boundaries as they are on this day; as they were then when left out. */
  readonly per: Datum | undefined;
}

async function cellsOf(platform: Platform, projection: Projection, ask: Ask) {
  const rows = await collectAsOf(platform, projection, ask.until);
  const cells = rows.map((row) => ({
    metod: row.metod as string,
    stadsdelsnamnd: row.stadsdelsnamnd as string,
    summor: sums(row),
  }));
  return within(cells, ask.omfattning, { namndOf: (cell) => cell.stadsdelsnamnd, per: ask.per });
}

async function perStadsdel(platform: Platform, ask: Ask) {
  return stadsdelUtfallOf(
    await cellsOf(platform, stadsdelUtfallProjection, ask),
    ask.per === undefined ? { kind: 'som-det-var' } : { kind: 'per', datum: ask.per },
  );
}

async function perStadsdelFor(platform: Platform, metod: string, ask: Ask) {
  const cells = await cellsOf(platform, metodStadsdelUtfallProjection, ask);
  return metodStadsdelUtfallOf(
    cells.filter((cell) => cell.metod === metod),
    { metod, ...(ask.per === undefined ? {} : { per: ask.per }) },
  );
}

function sums(row: Row): Summor {
  return row.summor as Summor;
}

function isUsed({ antal }: Named): boolean {
  return antal.beslutade + antal.startade + antal.avslutade > 0;
}

function unusedNote(hidden: number): string {
  return hidden === 0 ? '' : `\n${hidden} metoder i registret har inga insatser (visa med --alla).`;
}

// eslint-disable-next-line max-params -- four parts of one page, in reading order
function text(heading: string, until: bigint, rows: readonly Named[], note = ''): string {
  return `${heading}, loggen till och med position ${until}\n\n${utfallText(rows)}\n${note}${nothingYet(until)}\n${FORBEHALL}`;
}

import { existsSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { reportCsv, reportLines, type ImportReport } from '../../../libs/import/index.js';
import { importFile } from '../import-file.js';
import { angraCommand, godkannAngraCommand, type AngraOptions } from './import-angra.js';
import { listaKorningarCommand } from './import-lista.js';
import { CommandFailed, EXIT, print, withPlatform } from '../session.js';
import { settle } from '../settle.js';

interface ImportOptions extends Partial<AngraOptions> {
  readonly mappning?: string;
  readonly rapport?: string;
  readonly prov?: boolean;
  readonly godkann?: string;
  readonly avsla?: boolean;
  readonly lista?: boolean;
}

/** `utfall import`: a file, row by row; the same file again changes nothing, and a run can be undone. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description(
      'Läs in skattningar eller händelser ur en CSV- eller Excel-fil, eller ångra en inläsning',
    )
    .argument('[fil]', 'CSV eller XLSX')
    .option('--mappning <fil>', 'JSON-fil som säger vad kolumnerna betyder')
    .option('--prov', 'visa vad som skulle registreras och avvisas, utan att skriva något')
    .option('--rapport <fil>', 'skriv rapporten rad för rad som CSV')
    .option('--angra <korning>', 'makulera allt som en körning registrerade; två personer krävs')
    .option('--skal <skal>', 'varför: aldrig-intraffat eller dubblett')
    .option('--yes', 'ångra på riktigt')
    .option('--godkann <godkannande>', 'godkänn att en körning ångras; den som begärde kan inte')
    .option('--avsla', 'avslå i stället')
    .option('--lista', 'visa de körningar som finns i loggen, den senaste först')
    .option('--json', 'skriv rapporten som JSON')
    .action((file: string | undefined, options: ImportOptions) => chosen(file, options));
}

/** One command, four things to do: a file is read in, the runs are listed, a run is undone, or that is agreed to. */
function chosen(file: string | undefined, options: ImportOptions): Promise<void> {
  const { angra, godkann, lista, mappning } = options;
  const asked = [file, angra, godkann, lista].filter((one) => one !== undefined);
  if (asked.length !== 1) {
    throw new CommandFailed(
      'Ange en fil, --angra, --godkann eller --lista, och bara en av dem.',
      EXIT.usage,
    );
  }
  if (lista === true) return listaKorningarCommand(options);
  if (angra !== undefined) return angraCommand({ ...options, angra });
  if (godkann !== undefined) return godkannAngraCommand(godkann, options);
  if (mappning === undefined) {
    throw new CommandFailed(
      'Ange med --mappning <fil> vad kolumnerna betyder. Exempel står i docs/import.md.',
      EXIT.usage,
    );
  }
  return importCommand(String(file), { ...options, mappning });
}

async function importCommand(
  file: string,
  options: ImportOptions & { readonly mappning: string },
): Promise<void> {
  await withPlatform('import.kor', async (platform, asking) => {
    await asking.system();
    if (options.rapport !== undefined) assertNew(options.rapport);
    const report = await importFile(platform, {
      file,
      mapping: options.mappning,
      prov: options.prov,
      onStart: tellRun,
    });
    if (options.rapport !== undefined)
      writeFileSync(options.rapport, reportCsv(report), { flag: 'wx' });
    await settle(platform);
    process.exitCode = exitCodeOf(report);
    print(options.json, report, () => shortened(reportLines(report)));
  });
}

/** At once and beside the report: a run that is killed has none, and can be undone by its id only. */
function tellRun(korning: string): void {
  process.stderr.write(
    `Körning ${korning} börjar. Bryts den kan den ångras med utfall import --angra ${korning}.\n`,
  );
}

const SHOWN_LINES = 100;

/** A screen's worth; a file with a fault in every row is not read on a screen. */
function shortened(lines: readonly string[]): string {
  const rest = lines.length - SHOWN_LINES;
  const shown =
    rest > 0
      ? [
          ...lines.slice(0, SHOWN_LINES),
          `… och ${rest} rader till: skriv dem till en fil med --rapport.`,
        ]
      : lines;
  return shown.join('\n');
}

/** A report never takes the place of a file, least of all of the one that is imported. */
function assertNew(path: string): void {
  if (!existsSync(path)) return;
  throw new CommandFailed(
    `Filen ${path} finns redan och skrivs inte över. Ange ett nytt namn med --rapport.`,
    EXIT.usage,
  );
}

/** Everything in: 0. Nothing in that should have been: 1. Some of it, or not known: 3. */
function exitCodeOf({ antal, insatser, avbruten }: ImportReport): number {
  const refused = antal.avvisad + antal['ej-importerad'];
  if (avbruten || insatser.kvar > 0) return EXIT.partly;
  if (refused === 0) return EXIT.ok;
  return antal.accepterad + antal['redan-kand'] > 0 ? EXIT.partly : EXIT.failed;
}

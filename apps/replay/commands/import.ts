import { existsSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { reportCsv, reportLines, type ImportReport } from '../../../libs/import/index.js';
import { importFile } from '../import-file.js';
import { CommandFailed, EXIT, print, withPlatform } from '../session.js';
import { settle } from '../settle.js';

interface ImportOptions {
  readonly mappning: string;
  readonly rapport?: string;
  readonly json?: boolean;
}

/** `utfall import`: a file of ratings, row by row; the same file again changes nothing. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('Läs in skattningar ur en CSV- eller Excel-fil')
    .argument('<fil>', 'CSV eller XLSX')
    .requiredOption('--mappning <fil>', 'JSON-fil som säger vad kolumnerna betyder')
    .option('--rapport <fil>', 'skriv rapporten rad för rad som CSV')
    .option('--json', 'skriv rapporten som JSON')
    .action((file: string, options: ImportOptions) => importCommand(file, options));
}

async function importCommand(file: string, options: ImportOptions): Promise<void> {
  await withPlatform('import.kor', async (platform, asking) => {
    await asking.system();
    if (options.rapport !== undefined) assertNew(options.rapport);
    const report = await importFile(platform, { file, mapping: options.mappning });
    if (options.rapport !== undefined)
      writeFileSync(options.rapport, reportCsv(report), { flag: 'wx' });
    await settle(platform);
    process.exitCode = exitCodeOf(report);
    print(options.json, report, () => shortened(reportLines(report)));
  });
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

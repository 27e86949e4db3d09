import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { reportCsv, reportLines, type ImportReport } from '../../../libs/import/index.js';
import { importFile } from '../import-file.js';
import { EXIT, print, withPlatform } from '../session.js';
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
  await withPlatform(async (platform) => {
    const report = await importFile(platform, { file, mapping: options.mappning });
    if (options.rapport !== undefined) writeFileSync(options.rapport, reportCsv(report));
    await settle(platform);
    process.exitCode = exitCodeOf(report);
    print(options.json, report, () => reportLines(report).join('\n'));
  });
}

/** Everything in: 0. Nothing in that should have been: 1. Some of it, or not known: 3. */
function exitCodeOf({ antal, insatser, avbruten }: ImportReport): number {
  const refused = antal.avvisad + antal['ej-importerad'];
  if (avbruten || insatser.kvar > 0) return EXIT.partly;
  if (refused === 0) return EXIT.ok;
  return antal.accepterad + antal['redan-kand'] > 0 ? EXIT.partly : EXIT.failed;
}

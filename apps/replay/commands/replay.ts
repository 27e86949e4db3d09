import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { makeFolder, type Platform } from '../../../libs/runtime/index.js';
import { collectAsOf, nothingYet, positionUntil, UNTIL_HELP } from '../as-of.js';
import { extract, type ExtractFormat } from '../output/extract.js';
import { projectionNamed, projectionNames } from '../projection-named.js';
import { print, withPlatform } from '../session.js';
import { PROGRAM } from '../version.js';

interface ReplayOptions {
  readonly until?: string;
  readonly format: ExtractFormat;
  readonly ut: string;
  readonly json?: boolean;
}

/** `utfall replay`: any projection as of a position or instant, to a file with a manifest. */
export function addReplayCommand(program: Command): void {
  program
    .command('replay')
    .description('Spela upp loggen: en projektion som den var vid en position eller tidpunkt')
    .argument('<projektion>', `en av ${projectionNames().join(', ')}`)
    .option('--until <när>', `${UNTIL_HELP} (förval: allt)`)
    .addOption(
      new Option('--format <format>', 'filformat').choices(['json', 'csv']).default('json', 'json'),
    )
    .option('--ut <mapp>', 'mapp att skriva i', '.')
    .option('--json', 'skriv manifestet som JSON på stdout')
    .action((name: string, options: ReplayOptions) => replayCommand(name, options));
}

async function replayCommand(name: string, options: ReplayOptions): Promise<void> {
  const projection = projectionNamed(name);
  await withPlatform(async (platform) => {
    const until = await positionUntil(platform, options.until);
    const rows = await collectAsOf(platform, projection, until);
    const origin = {
      position: String(until),
      chain: await chainAt(platform, until),
      program: PROGRAM,
    };
    const made = extract(projection, rows, { format: options.format, origin });
    const files = write(options.ut, made);
    print(options.json, { ...(JSON.parse(made.manifest) as object), filer: files }, () =>
      [`${rows.length} rader till och med position ${until}.${nothingYet(until)}`, ...files].join(
        '\n',
      ),
    );
  });
}

function write(folder: string, made: { fileName: string; content: string; manifest: string }) {
  makeFolder(resolve(folder), 'Ange en annan mapp med --ut.');
  const parts = [
    [made.fileName, made.content],
    [`${made.fileName}.manifest.json`, made.manifest],
  ] as const;
  return parts.map(([name, content]) => {
    const path = join(resolve(folder), name);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== content) writeFileSync(path, content);
    return path;
  });
}

async function chainAt(platform: Platform, until: bigint): Promise<string> {
  return (await platform.reader.chainAt(until)).toString('hex');
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { makeFolder, type Platform } from '../../../libs/runtime/index.js';
import type { Asking } from '../../../libs/access/index.js';
import { surfaceOf, type Projection } from '../../../libs/read-model/index.js';
import { collectAsOf, nothingYet, positionUntil, UNTIL_HELP } from '../as-of.js';
import { gallratText } from '../gallrat.js';
import { within } from '../omfattning.js';
import { extract, type Extract, type ExtractFormat } from '../output/extract.js';
import { projectionNamed, projectionNames } from '../projection-named.js';
import { CommandFailed, EXIT, print, withPlatform } from '../session.js';
import { originAt } from '../study/origin.js';
import { studyExtract } from '../study/study-extract.js';

interface ReplayOptions {
  readonly until?: string;
  readonly format: ExtractFormat;
  readonly ut: string;
  readonly studie?: string;
  readonly json?: boolean;
}

/** `utfall replay`: any projection as of a position or instant, to a file with a manifest. */
export function addReplayCommand(program: Command): void {
  program
    .command('replay')
    .description('Spela upp loggen: en projektion som den var vid en position eller tidpunkt')
    .argument('<projektion>', `en av ${projectionNames().join(', ')}`)
    .option(
      '--until <när>',
      `${UNTIL_HELP} (förval: allt; en studie binds vid första utdragets position)`,
    )
    .addOption(
      new Option('--format <format>', 'filformat').choices(['json', 'csv']).default('json', 'json'),
    )
    .option('--studie <id>', 'godkänd studie; krävs för det som handlar om enskilda insatser')
    .option('--ut <mapp>', 'mapp att skriva i', '.')
    .option('--json', 'skriv manifestet som JSON på stdout')
    .action((name: string, options: ReplayOptions) => replayCommand(name, options));
}

async function replayCommand(name: string, options: ReplayOptions): Promise<void> {
  const projection = projectionNamed(name);
  if (projection.kind === 'cells' || surfaceOf(projection) === 'aggregat') {
    return withPlatform('utfall.las', (platform, asking) =>
      replayFigures(platform, asking, { ...options, projection }),
    );
  }
  const { studie } = options;
  if (studie === undefined) throw needsStudy(projection);
  return withPlatform('studie.utdrag', async (platform, asking) => {
    const made = await studyExtract(platform, asking, { ...options, studie, projection });
    answer(options, made, `${made.rader} insatser, pseudonymiserade,`);
  });
}

async function replayFigures(
  platform: Platform,
  asking: Asking,
  { projection, ...options }: ReplayOptions & { readonly projection: Projection },
): Promise<void> {
  const omfattning = await asking.extent('utfall');
  const until = await positionUntil(platform, options.until);
  const all = await collectAsOf(platform, projection, until);
  const { namndColumn } = projection;
  const rows =
    namndColumn === undefined
      ? all
      : within(all, omfattning, { namndOf: (row) => row[namndColumn] as string });
  const origin = await originAt(platform, until);
  const made = extract(projection, rows, { format: options.format, origin });
  answer(options, { ...made, until, gallratSedan: origin.gallratSedan }, `${rows.length} rader`);
}

interface Made extends Extract {
  readonly until: bigint;
  readonly gallratSedan: number;
}

function answer(options: ReplayOptions, made: Made, what: string): void {
  const files = write(options.ut, made);
  const { until } = made;
  print(options.json, { ...(JSON.parse(made.manifest) as object), filer: files }, () =>
    [
      `${what} till och med position ${until}.${nothingYet(until)}${gallratText(made.gallratSedan)}`,
      ...files,
    ].join('\n'),
  );
}

function needsStudy({ name }: Projection): CommandFailed {
  if (name !== 'insats-forlopp') {
    return new CommandFailed(
      `${name} handlar om enskilda insatser och lämnas inte ut: den pseudonymiseras inte. En studie begär insats-forlopp.`,
      EXIT.usage,
    );
  }
  return new CommandFailed(
    `${name} handlar om enskilda insatser och lämnas bara ut pseudonymiserat till en godkänd studie. ` +
      'Begär en med "utfall studie begar" och ange den med --studie.',
    EXIT.usage,
  );
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

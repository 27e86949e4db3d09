import type { Command } from 'commander';
import {
  engineOf,
  rebuild,
  revert,
  type ChangedRow,
  type Projection,
  type Rebuilt,
} from '../../../libs/read-model/index.js';
import type { Platform } from '../../../libs/runtime/index.js';
import { PROJECTIONS } from '../../../projections/index.js';
import { progress } from '../output/progress.js';
import { projectionNamed } from '../projection-named.js';
import { CommandFailed, print, withPlatform } from '../session.js';

interface RebuildOptions {
  readonly tillbaka?: boolean;
  readonly json?: boolean;
}

const SHOWN_CHANGES = 20;

/** `utfall rebuild`: new tables from the log, every changed figure listed, the old ones kept. */
export function addRebuildCommand(program: Command): void {
  program
    .command('rebuild')
    .description('Bygg om projektioner från loggen; de gamla visas tills de nya är hela')
    .argument('[projektioner...]', 'vilka (förval: alla)')
    .option('--tillbaka', 'visa bygget före det senaste igen')
    .option('--json', 'skriv JSON')
    .action((names: string[], options: RebuildOptions) => rebuildCommand(names, options));
}

async function rebuildCommand(names: string[], options: RebuildOptions): Promise<void> {
  const chosen = names.length === 0 ? [...PROJECTIONS] : names.map(projectionNamed);
  await withPlatform('jobb.hantera', async (platform, asking) => {
    await asking.system();
    if (options.tillbaka === true) return goBack(platform, chosen, options);
    const started = performance.now();
    const bar = progress('Bygger om', Number(await platform.reader.head()));
    const done = await rebuild(engineOf(platform), chosen, ({ events }) => bar.update(events));
    bar.stop();
    const seconds = (performance.now() - started) / 1000;
    const shown = done.map((one, index) => withoutContents(one, chosen[index]));
    const result = shown.map((one) => ({ ...one, position: String(one.position) }));
    print(options.json, { ombyggda: result }, () => rebuiltText(shown, seconds));
  });
}

/** Figures are listed as they changed; of an insats nothing is shown but which one it is. */
function withoutContents(done: Rebuilt, projection: Projection | undefined): Rebuilt {
  if (projection?.kind === 'cells') return done;
  const changes = done.changes?.map(({ key }) => ({ key, before: null, after: null }));
  return { ...done, changes };
}

async function goBack(
  platform: Platform,
  chosen: readonly (typeof PROJECTIONS)[number][] | ReturnType<typeof projectionNamed>[],
  options: RebuildOptions,
): Promise<void> {
  for (const projection of chosen) {
    if (await revert(platform.pool, projection)) continue;
    throw new CommandFailed(
      `Det finns inget tidigare bygge av ${projection.name} att gå tillbaka till.`,
    );
  }
  const names = chosen.map(({ name }) => name);
  print(
    options.json,
    { aterstallda: names },
    () => `Tidigare bygge visas igen: ${names.join(', ')}.`,
  );
}

function rebuiltText(done: readonly Rebuilt[], seconds: number): string {
  const lines = done.map(
    ({ projection, rows, position, changes }) =>
      `${projection}: ${rows} rader till och med position ${position}, ${changesText(changes)}`,
  );
  return `${lines.join('\n')}\nTid: ${seconds.toFixed(1).replace('.', ',')} s.`;
}

function changesText(changes: readonly ChangedRow[] | undefined): string {
  if (changes === undefined) return 'det gamla bygget kunde inte jämföras';
  if (changes.length === 0) return 'inga ändrade rader';
  const shown = changes.slice(0, SHOWN_CHANGES).map(changeText);
  const rest = changes.length - shown.length;
  if (rest > 0) shown.push(`  … och ${rest} till (alla med --json)`);
  return `${changes.length} ändrade rader:\n${shown.join('\n')}`;
}

function changeText({ key, before, after }: ChangedRow): string {
  const name = `  ${Object.values(key).join(', ')}`;
  if (before === null && after === null) return name;
  return `${name}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`;
}

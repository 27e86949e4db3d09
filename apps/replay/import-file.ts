import { randomUUID } from 'node:crypto';
import { readFileSync, statSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { datumInSweden, type IndividId } from '../../libs/domain/index.js';
import {
  importTable,
  readMapping,
  readTable,
  type ImportReport,
  type Mapping,
  type MappingRefusal,
} from '../../libs/import/index.js';
import { createRecorder } from '../../libs/recording/index.js';
import { individNyckel, readConfig, type Platform } from '../../libs/runtime/index.js';
import { isGone } from './gone.js';
import { progress } from './output/progress.js';
import { CommandFailed, EXIT } from './session.js';

export interface ImportFiles {
  readonly file: string | URL;
  readonly mapping: string | URL;
  /** Decides everything and records nothing. */
  readonly prov?: boolean | undefined;
  /** Told what the run is called before the first row is recorded. */
  readonly onStart?: (korning: string) => void;
}

/** Imports one file by its mapping. @throws CommandFailed when the file or the mapping cannot be used */
export async function importFile(platform: Platform, files: ImportFiles): Promise<ImportReport> {
  const mapping = loadMapping(files.mapping);
  const bytes = read(files.file, 'Filen');
  const table = await readTable(bytes, nameOf(files.file), sheetOf(mapping));
  if ('code' in table) throw new CommandFailed(`${nameOf(files.file)}: ${table.text}`);
  const now = Date.now;
  const bar = progress('Läser in', table.rows.length);
  const report = await importTable({
    table,
    mapping,
    recorder: createRecorder({ store: platform.store, now }),
    store: platform.store,
    gallrade: (ids) => gallrade(platform, ids),
    today: datumInSweden(now()),
    individNyckel: individNyckel(readConfig().dataDir),
    korning: randomUUID(),
    prov: files.prov === true,
    ...(files.onStart === undefined ? {} : { onStart: files.onStart }),
    onProgress: ({ done }) => bar.update(done),
  });
  bar.stop();
  if (report.kind === 'mapping-refused')
    throw new CommandFailed(mappingText(files.mapping, report));
  return report;
}

/** Those whose key is destroyed or about to be: the tombstone outlives everything else about them. */
async function gallrade(
  { protection }: Pick<Platform, 'protection'>,
  ids: readonly IndividId[],
): Promise<ReadonlySet<IndividId>> {
  const keys = await protection.keys.keysFor(ids);
  return new Set(ids.filter((id) => isGone(keys.get(id)?.tillstand)));
}

function loadMapping(path: string | URL): Mapping {
  const text = read(path, 'Mappningen').toString('utf8');
  const mapping = readMapping(parse(text, path));
  if ('faults' in mapping) throw new CommandFailed(mappingText(path, mapping));
  return mapping;
}

function parse(text: string, path: string | URL): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CommandFailed(
      `Mappningen ${nameOf(path)} är inte giltig JSON. Kontrollera citattecken, kommatecken och klamrar.`,
    );
  }
}

function mappingText(path: string | URL, { faults }: MappingRefusal): string {
  const lines = faults.map(({ pointer, text }) => `  ${pointer}: ${text}`);
  return [`Mappningen ${nameOf(path)} går inte att använda:`, ...lines].join('\n');
}

function sheetOf({ blad }: Mapping): { sheet?: string } {
  return blad === undefined ? {} : { sheet: blad };
}

function read(path: string | URL, what: string): Buffer {
  try {
    const { size } = regularFile(path);
    if (size > MAX_BYTES) throw Object.assign(new Error('too large'), { code: 'EFBIG' });
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = WHY[code ?? ''] ?? 'går inte att läsa';
    throw new CommandFailed(`${what} ${nameOf(path)} ${why}. Kontrollera sökvägen.`, EXIT.usage);
  }
}

const MAX_BYTES = 6 * 2 ** 20;
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'finns inte',
  EISDIR: 'är ingen vanlig fil',
  EFBIG: 'är för stor (högst 5 MB)',
};

/** Only a file of known size is read: a device or a pipe might never end. */
function regularFile(path: string | URL): Stats {
  const stats = statSync(path);
  if (!stats.isFile()) throw Object.assign(new Error('no file'), { code: 'EISDIR' });
  return stats;
}

function nameOf(path: string | URL): string {
  return basename(path instanceof URL ? fileURLToPath(path) : path);
}

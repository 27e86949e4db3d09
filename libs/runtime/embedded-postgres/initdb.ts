import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, handOver, ids, type Account } from './account.js';

export function isCreated(pgdata: string): boolean {
  return existsSync(join(pgdata, 'PG_VERSION'));
}

interface Creation {
  readonly initdb: string;
  readonly pgdata: string;
  readonly password: string;
  readonly account: Account | undefined;
}

/** Makes the data folder beside its place and moves it there when whole, so that a kill leaves no half cluster. */
export async function createCluster({ initdb, pgdata, password, account }: Creation) {
  const partial = `${pgdata}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  handOver(partial, account);
  const passwordFile = `${pgdata}.password`;
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, `${password}\n`, { flag: 'wx' });
  handOver(passwordFile, account);
  await run(initdb, account, [
    `--pgdata=${partial}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
  ]).finally(() => rmSync(passwordFile));
  renameSync(partial, pgdata);
}

function run(program: string, account: Account | undefined, args: string[]) {
  return new Promise<void>((done, fail) => {
    const child = spawn(program, args, {
      ...ids(account),
      cwd: '/',
      env: cleanEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`Den inbyggda PostgreSQL kunde inte skapas: ${complaint.trim()}`));
    });
  });
}

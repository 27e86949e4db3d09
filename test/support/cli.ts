import { spawn } from 'node:child_process';

export interface CliAnswer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as its own process; the environment holds nothing but what is given. */
export function utfall(args: readonly string[], env: Record<string, string>): Promise<CliAnswer> {
  const child = spawn(process.execPath, ['dist/apps/replay/main.js', ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

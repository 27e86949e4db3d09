import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { loginAs } from '../../support/login.js';
import { environmentOf, type Folders } from './folders.js';

const PATIENCE_MS = 40_000;

/** The built service as a process of its own. */
export interface Service {
  readonly url: string;
  readonly output: () => string;
  /** Resolves to the exit code. */
  stop(): Promise<number | null>;
}

/** A process that was started, whatever becomes of it. */
export interface Started {
  readonly output: () => string;
  readonly ended: Promise<number | null>;
  readonly kill: () => void;
}

/** Starts the service, and waits for nothing. */
export function launch(folders: Folders): Started {
  const child = spawn(process.execPath, ['dist/apps/standalone/main.js'], {
    env: { PATH: process.env.PATH ?? '', ...environmentOf(folders) },
  });
  let output = '';
  const read = (chunk: Buffer) => (output += chunk.toString('utf8'));
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { output: () => output, ended, kill: () => void child.kill('SIGTERM') };
}

/** Starts the service and waits until it is ready. */
export async function startService(folders: Folders): Promise<Service> {
  const started = launch(folders);
  const url = await urlOf(started);
  const ready = await fetch(`${url}/halsa/redo`);
  if (ready.status !== 200) throw new Error(`Not ready: ${await ready.text()}`);
  return {
    url,
    output: started.output,
    stop: () => {
      started.kill();
      return started.ended;
    },
  };
}

async function urlOf({ output, ended }: Started): Promise<string> {
  let over = false;
  void ended.then(() => (over = true));
  for (let waited = 0; waited < PATIENCE_MS && !over; waited += 50) {
    const url = /(http:\/\/127\.0\.0\.1:\d+) /.exec(output())?.[1];
    if (url !== undefined) return url;
    await sleep(50);
  }
  throw new Error(`The service did not start:\n${output()}`);
}

/** An answer, as text. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a client of JSON sees
  readonly body: any;
}

/** Something asked for. */
export interface Call {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  /** An object is sent as JSON, a text as it is. */
  readonly body?: object | string;
}

/** Asks as one person of the demo. */
export type Asker = (call: Call) => Promise<Answer>;

/** Logs a person in. */
export async function askerOf(url: string, person: string): Promise<Asker> {
  const authorization = await loginAs(url, person);
  return (call) => ask(url, { ...call, headers: { authorization, ...call.headers } });
}

/** What is costly may be asked for so many times a minute by one login. */
const CALLS_PER_LOGIN = 50;

/** Asks as one person, who logs in again before the limit of one login is reached. */
export async function renewing(url: string, person: string): Promise<Asker> {
  let asker = await askerOf(url, person);
  let calls = 0;
  return async (call) => {
    calls += 1;
    if (calls % CALLS_PER_LOGIN === 0) asker = await askerOf(url, person);
    return asker(call);
  };
}

/** Sends the revision that an insats has at the moment with everything that is written on it. */
export function withRevision(asker: Asker, insatsId: string): Asker {
  return async (call) => {
    if (!call.path.includes(insatsId)) return asker(call);
    const seen = await asker({ path: `/v1/insatser/${insatsId}/handelser` });
    const etag = seen.headers.get('etag') ?? '"0"';
    return asker({ ...call, headers: { ...call.headers, 'if-match': etag } });
  };
}

/** Asks as nobody. */
export async function ask(url: string, call: Call): Promise<Answer> {
  const { body, path } = call;
  const method = call.method ?? (body === undefined ? 'GET' : 'POST');
  const typed = body === undefined ? {} : { 'content-type': 'application/json' };
  const once = method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {};
  const response = await fetch(url + path, {
    method,
    headers: { ...typed, ...once, ...call.headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
  return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

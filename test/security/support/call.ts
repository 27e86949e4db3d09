import { randomUUID } from 'node:crypto';

/** What came back, as far as a proof turns on it. */
export interface Answer {
  readonly status: number;
  /** Code of the problem; empty when all went well. */
  readonly code: string;
  readonly type: string;
  readonly text: string;
  readonly headers: Headers;
}

export interface Call {
  readonly method?: string;
  readonly path: string;
  readonly token?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A real request over HTTP. A body that is text goes as it is, anything else as JSON. */
export async function call(url: string, { method, path, token, body, headers }: Call) {
  const sent: Record<string, string> = { 'idempotency-key': randomUUID() };
  if (token !== undefined) sent.authorization = token;
  if (body !== undefined) sent['content-type'] = 'application/json';
  const init: RequestInit = {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...sent, ...headers },
  };
  if (body !== undefined) init.body = typeof body === 'string' ? body : JSON.stringify(body);
  return answerOf(await fetch(url + path, init));
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const { status, headers } = response;
  return { status, type, text, headers, code: codeIn(text) };
}

/** The code of a problem, out of its stable type. */
export function codeIn(text: string): string {
  return /"type":"\/problem\/([a-z0-9-]+)"/.exec(text)?.[1] ?? '';
}

/** Does a piece of work for each, some at a time. */
export async function forEach<T>(
  all: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const left = [...all].reverse();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let one = left.pop(); one !== undefined; one = left.pop()) await work(one);
    }),
  );
}

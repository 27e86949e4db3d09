import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import type { Radsvar, Summering } from '../result.js';

/** One line as a sender writes it. */
export interface Skickad {
  readonly nyckel: string;
  readonly insats: string;
  readonly typ: string;
  readonly data: object;
}

/** The whole answer of a batch. */
export interface Svar {
  readonly status: number;
  readonly rader: readonly Radsvar[];
  readonly summering: Summering['summering'] | undefined;
}

/** Lines of JSON. */
export function ndjson(rader: readonly object[]): string {
  return rader.map((rad) => `${JSON.stringify(rad)}\n`).join('');
}

/** Sends a batch over real HTTP and reads the answer to its end. */
export async function sand(url: string, body: string | Buffer, query = ''): Promise<Svar> {
  const answer = await fetch(`${url}/v1/handelser${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  return svarOf(answer.status, await answer.text());
}

/** Reads an answer, or as much of it as came. */
export function svarOf(status: number, text: string): Svar {
  const lines = text.split('\n').filter((line) => line.endsWith('}'));
  const all = lines.map((line) => JSON.parse(line) as Radsvar | Summering);
  const rader = all.flatMap((one) => ('rad' in one ? [one] : []));
  const last = all.at(-1);
  return {
    status,
    rader,
    summering: last !== undefined && 'summering' in last ? last.summering : undefined,
  };
}

/** Sends `body`, and breaks the connection when `after` answers have come. Resolves with what came. */
export function sandOchBryt(url: string, body: string, after: number): Promise<Svar> {
  return new Promise((resolve, reject) => {
    let text = '';
    const sending: ClientRequest = request(
      `${url}/v1/handelser`,
      { method: 'POST', headers: { 'Content-Type': 'application/x-ndjson' } },
      (answer: IncomingMessage) => {
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
          if (text.split('\n').length <= after) return;
          sending.destroy();
          resolve(svarOf(answer.statusCode ?? 0, text.slice(0, text.lastIndexOf('\n'))));
        });
        answer.on('error', () => undefined);
      },
    );
    sending.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET') reject(error);
    });
    // Without an end: a sender that is cut off has not said that it is done.
    sending.write(body);
  });
}

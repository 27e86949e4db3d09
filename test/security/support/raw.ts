import { connect } from 'node:net';
import { codeIn, type Answer } from './call.js';

/** Bytes as no honest client sends them, over a socket of their own. */
export function raw(url: string, request: string): Promise<Answer> {
  const { port, hostname } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(request, 'latin1'));
    const heard: Buffer[] = [];
    socket.setTimeout(5_000, () => socket.destroy(new Error('No answer.')));
    socket.on('data', (chunk) => heard.push(chunk));
    socket.on('error', (error) => (heard.length > 0 ? resolve(answerIn(heard)) : reject(error)));
    socket.on('end', () => resolve(answerIn(heard)));
  });
}

/** The lines of a request that asks for the connection to be closed. */
export function lines(first: string, ...headers: readonly string[]): string {
  return [`${first} HTTP/1.1`, 'Host: 127.0.0.1', 'Connection: close', ...headers, '', ''].join(
    '\r\n',
  );
}

function answerIn(heard: readonly Buffer[]): Answer {
  const [head = '', ...body] = Buffer.concat(heard).toString('utf8').split('\r\n\r\n');
  const [first = '', ...rest] = head.split('\r\n');
  const headers = new Headers(
    rest.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1).trim()] as [string, string];
    }),
  );
  const text = body.join('\r\n\r\n');
  const status = Number(first.split(' ')[1]);
  return { status, text, headers, code: codeIn(text), type: headers.get('content-type') ?? '' };
}

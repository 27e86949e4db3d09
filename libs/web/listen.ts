import { createServer, isIP, type AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';

/** Where a shell listens. */
export interface ListenOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The loopback address unless somebody has asked for another. */
  readonly address?: string | undefined;
  /** Said beside the address: how to log in. */
  readonly login?: string;
  /** Whether the description is served. */
  readonly showDocs?: boolean;
  readonly print?: ((line: string) => void) | undefined;
}

const LOOPBACK = '127.0.0.1';

/** Listens, to this machine alone unless told otherwise, and says so. The answer is the address to call. */
export async function listen(app: INestApplication, options: ListenOptions): Promise<string> {
  const { address = LOOPBACK, print = toStdout, login, showDocs = true } = options;
  const port = await freePort(options.port, address);
  await app.listen(port, address);
  const bound = (app.getHttpServer() as { address(): AddressInfo }).address();
  const url = urlAt(bound.port, address);
  print(`Tjänsten svarar på ${url}${showDocs ? ` (beskrivning: ${url}/docs)` : ''}.`);
  if (login !== undefined) print(login);
  return url;
}

/** Where a shell that listens so is called. */
export function urlAt(port: number, address: string = LOOPBACK): string {
  return `http://${isIP(address) === 6 ? `[${address}]` : address}:${port}`;
}

const TAKEN: Readonly<Record<string, string>> = {
  EADDRINUSE: 'är upptagen av ett annat program',
  EACCES: 'får inte användas av den här användaren',
};

/**
 * The port, or where it is 0 one that is free. Asked for before the framework does, so that a taken one
 * is told in a sentence, and so that whoever must know the address beforehand does.
 */
export function freePort(port: number, address: string = LOOPBACK): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause: NodeJS.ErrnoException) => {
      const why = TAKEN[cause.code ?? ''] ?? `går inte att använda på ${address}`;
      const message = `Porten ${port} ${why}. Välj en annan med miljövariabeln PORT.`;
      reject(new Error(message, { cause }));
    });
    probe.listen(port, address, () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
}

/** Listens on 127.0.0.1, whatever the environment says. */
export function listenOnLoopback(
  app: INestApplication,
  port: number,
  print?: (line: string) => void,
): Promise<string> {
  return listen(app, { port, print });
}

function toStdout(line: string): void {
  process.stdout.write(`${line}\n`);
}

import { createServer, isIP, type AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';

/** Where a shell listens. */
export interface ListenOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The loopback address unless somebody has asked for another. */
  readonly address?: string;
  readonly print?: ((line: string) => void) | undefined;
}

const LOOPBACK = '127.0.0.1';

/**
 * Listens, to this machine alone unless told otherwise, and says so: the service does not know yet
 * who is asking. The answer is the address to call.
 */
export async function listen(app: INestApplication, options: ListenOptions): Promise<string> {
  const { port, address = LOOPBACK, print = toStdout } = options;
  await assertFree(port, address);
  await app.listen(port, address);
  const bound = (app.getHttpServer() as { address(): AddressInfo }).address();
  const host = isIP(address) === 6 ? `[${address}]` : address;
  const url = `http://${host}:${bound.port}`;
  print(`Tjänsten svarar på ${url} (beskrivning: ${url}/docs).`);
  print(isLoopback(address) ? NO_LOGIN : warning(address));
  return url;
}

const TAKEN: Readonly<Record<string, string>> = {
  EADDRINUSE: 'är upptagen av ett annat program',
  EACCES: 'får inte användas av den här användaren',
};

/** Asks for the port before the framework does, so that a taken one is told in a sentence. */
function assertFree(port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause: NodeJS.ErrnoException) => {
      const why = TAKEN[cause.code ?? ''] ?? `går inte att använda på ${address}`;
      const message = `Porten ${port} ${why}. Välj en annan med miljövariabeln PORT.`;
      reject(new Error(message, { cause }));
    });
    probe.listen(port, address, () => probe.close(() => resolve()));
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

const NO_LOGIN = 'Inloggning finns inte än; därför svarar tjänsten bara den här datorn.';

function warning(address: string): string {
  return (
    `VARNING: UTFALL_LYSSNA=${address}. Inloggning finns inte än: var och en som når adressen kan läsa ` +
    'och registrera allt. Använd det bara bakom något som släpper in rätt personer, som i en behållare ' +
    'vars port bara är öppen på 127.0.0.1.'
  );
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

function toStdout(line: string): void {
  process.stdout.write(`${line}\n`);
}

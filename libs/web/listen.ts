import type { AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';

/**
 * Listens to this machine alone, and says so: the service does not know yet who is asking.
 * Port 0 takes a free one; the answer is the address to call.
 */
export async function listenOnLoopback(
  app: INestApplication,
  port: number,
  print: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Promise<string> {
  await app.listen(port, '127.0.0.1');
  const address = (app.getHttpServer() as { address(): AddressInfo }).address();
  const url = `http://127.0.0.1:${address.port}`;
  print(`Tjänsten svarar på ${url} (beskrivning: ${url}/docs).`);
  print('Inloggning finns inte än; därför svarar tjänsten bara den här datorn.');
  return url;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLoopbackAddress, isLoopbackUrl } from '../loopback.js';

/** A handler of Node's own kind; Express and connect take it too. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Everything that the demo needs of a provider. The rest of the library is out of reach. */
const ROUTES: Readonly<Record<string, string>> = {
  '/token': 'POST',
  '/jwks': 'GET',
  '/.well-known/openid-configuration': 'GET',
};

/** A router that takes the mount path off the URL keeps the whole of it here. */
type Mounted = IncomingMessage & { originalUrl?: string };

/** The provider below its mount path, for callers on this machine alone; under a router or without one. */
export function mounted(mountPath: string, current: () => Handler): Handler {
  return (request: Mounted, response) => {
    if (!isFromHere(request)) {
      refuse(response, 403, 'Demoinloggningen svarar bara den egna datorn.');
      return;
    }
    const whole = request.originalUrl ?? request.url ?? '';
    const path = whole.split('?')[0] ?? '';
    const route = path.startsWith(`${mountPath}/`) ? path.slice(mountPath.length) : '';
    if (ROUTES[route] !== request.method) {
      refuse(response, 404, 'Demoinloggningen har ingen sådan adress.');
      return;
    }
    current()(Object.assign(request, { originalUrl: whole, url: route }), response);
  };
}

/**
 * By address, and by the name that was called: a foreign web page can point its own name at this
 * machine. IPv4 addresses come as `::ffff:127.0.0.1` when the service listens on both families.
 */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '');
  const called = `http://${headers.host ?? ''}`;
  return isLoopbackAddress(address) && URL.canParse(called) && isLoopbackUrl(new URL(called));
}

function refuse(response: ServerResponse, status: number, error_description: string): void {
  const body = JSON.stringify({ error: 'invalid_request', error_description });
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(body);
}

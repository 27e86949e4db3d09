import { Module } from '@nestjs/common';
import supertest from 'supertest';
import { createHealthModule, createWebApp, listen } from './index.js';
import { specGate } from './testing/gate.js';

@Module({ imports: [createHealthModule([])] })
class Shell {}

async function start(hostNames: readonly string[], address?: string) {
  const printed: string[] = [];
  const app = await createWebApp(Shell, { gate: specGate(), hostNames });
  const print = (line: string) => void printed.push(line);
  const url = await listen(app, { port: 0, print, ...(address === undefined ? {} : { address }) });
  const get = (host: string, origin?: string) => {
    const request = supertest(url).get('/halsa/live').set('Host', host);
    return origin === undefined ? request : request.set('Origin', origin);
  };
  return { app, url, printed: printed.join('\n'), get };
}

describe('who a shell answers', () => {
  it('is this machine alone unless told otherwise', async () => {
    const { app, url, printed, get } = await start([]);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(printed).toContain(`Tjänsten svarar på ${url}`);
    expect((await get('localhost:3000')).status).toBe(200);
    expect((await get('utfall.example.se')).body.type).toBe('/problem/okand-vard');
    await app.close();
  });

  it('may be everybody who reaches the address, under names that are listed', async () => {
    const { app, get } = await start([], '0.0.0.0');
    expect((await get('localhost')).status).toBe(200);
    expect((await get('10.0.0.7:3000')).status).toBe(421);
    await app.close();
  });

  it('may be a listed name, whatever its port and case, and its own pages', async () => {
    const { app, get } = await start(['utfall.example.se']);
    expect((await get('Utfall.Example.se:8443')).status).toBe(200);
    expect((await get('utfall.example.se', 'https://utfall.example.se')).status).toBe(200);
    expect((await get('utfall.example.se', 'https://annan.example.se')).status).toBe(403);
    expect((await get('utfall.example.se.elak.se')).body.type).toBe('/problem/okand-vard');
    await app.close();
  });
});

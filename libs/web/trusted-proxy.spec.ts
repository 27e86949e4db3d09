import { Controller, Get, Module, Req } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request } from 'express';
import supertest from 'supertest';
import { createWebApp, listenOnLoopback, OpenToAll } from './index.js';
import { specGate } from './testing/gate.js';

@OpenToAll('a probe')
@Controller('vem')
class ProbeController {
  @Get()
  who(@Req() request: Request) {
    return { ip: request.ip };
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

type Trusted = number | readonly string[];

const started: NestExpressApplication[] = [];
afterEach(async () => {
  for (const app of started.splice(0)) await app.close();
});

/** Three calls a minute from each caller. */
async function start(trustedProxy?: Trusted) {
  const app = await createWebApp(ProbeModule, { gate: specGate(), perMinute: 3, trustedProxy });
  started.push(app);
  app.useLogger(false);
  const url = await listenOnLoopback(app, 0, () => undefined);
  const from = (forwarded?: string) => {
    const call = supertest(url).get('/vem');
    return forwarded === undefined ? call : call.set('X-Forwarded-For', forwarded);
  };
  return { url, from };
}

/** The peer of every call here is 127.0.0.1. */
describe.each<[string, Trusted | undefined]>([
  ['nobody is trusted', undefined],
  ['another address is trusted', ['203.0.113.9', '10.0.0.0/8']],
])('where %s', (_title, trusted) => {
  it('a made-up address changes nothing', async () => {
    const { from } = await start(trusted);
    const statuses: number[] = [];
    for (const made of ['198.51.100.1', '10.0.0.1', '203.0.113.9', '198.51.100.4']) {
      const answer = await from(made);
      statuses.push(answer.status);
      if (answer.status === 200) expect(answer.body.ip).toBe('127.0.0.1');
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});

describe.each<[string, Trusted]>([
  ['its address', ['127.0.0.1']],
  ['its network', ['127.0.0.0/8', 'fd00::/8']],
  ['there being one', 1],
])('behind a proxy known by %s', (_title, trusted) => {
  it('each address has its own limit', async () => {
    const { from } = await start(trusted);
    for (const call of [1, 2, 3]) {
      const { status, body } = await from('198.51.100.1');
      expect([call, status, body.ip]).toEqual([call, 200, '198.51.100.1']);
    }
    expect((await from('198.51.100.1')).status).toBe(429);
    expect((await from('198.51.100.2')).status).toBe(200);
    expect((await from('2001:db8::1')).body.ip).toBe('2001:db8::1');
  });

  it('the caller is who the proxy saw, not whom the caller says', async () => {
    const { from } = await start(trusted);
    const statuses: number[] = [];
    for (const made of [1, 2, 3, 4]) {
      const answer = await from(`203.0.113.${made}, 198.51.100.7`);
      statuses.push(answer.status);
      if (answer.status === 200) expect(answer.body.ip).toBe('198.51.100.7');
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it('the proxy does not say which host was called', async () => {
    const { url } = await start(trusted);
    const forged = { Host: 'elak.example', 'X-Forwarded-Host': 'localhost' };
    expect((await supertest(url).get('/vem').set(forged)).status).toBe(421);
    const kept = { 'X-Forwarded-Host': 'elak.example', 'X-Forwarded-Proto': 'https' };
    expect((await supertest(url).get('/vem').set(kept)).status).toBe(200);
  });

  it('a call without the header comes from the proxy itself', async () => {
    const { from } = await start(trusted);
    expect((await from()).body.ip).toBe('127.0.0.1');
  });
});

describe('behind two proxies', () => {
  it('both must be counted, or listed', async () => {
    const through = '203.0.113.1, 198.51.100.7, 10.0.0.5';
    for (const trusted of [2, ['127.0.0.1', '10.0.0.5']]) {
      const { from } = await start(trusted);
      expect((await from(through)).body.ip).toBe('198.51.100.7');
    }
  });
});

import 'reflect-metadata';
import { request } from 'node:http';
import { connect } from 'node:net';
import { Controller, Get, Module, Req, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import {
  GranskningOtillganglig,
  type AccessEntry,
  type Actor,
  type Asking,
  type Gate,
} from '../libs/access/index.js';
import { openEdge, readConfig, type Platform } from '../libs/runtime/index.js';
import {
  Access,
  Asked,
  Costly,
  createWebApp,
  listenOnLoopback,
  OpenToAll,
} from '../libs/web/index.js';

/** What the security documents claim of the edge of every shell, and nothing else tests. */
@Controller('prov')
class ProbeController {
  @OpenToAll('a probe')
  @Get('oppen')
  open(@Req() { ip }: { ip: string }): object {
    return { ip };
  }

  @OpenToAll('a probe')
  @Costly()
  @Get('tung')
  heavy(): object {
    return {};
  }

  @Access('utfall.las')
  @Get('siffror')
  async figures(@Asked() asking: Asking): Promise<object> {
    await asking.extent('utfall');
    return { n: 1 };
  }

  @Access('utfall.las')
  @Get('utan-att-fraga')
  forgot(): object {
    return { n: 1 };
  }
}
@Module({ controllers: [ProbeController] })
class ProbeModule {}

@Controller('utan-regel')
class UnruledController {
  @Get()
  get(): string {
    return 'all';
  }
}
@Module({ controllers: [UnruledController] })
class UnruledModule {}

const ANALYST: Actor = {
  id: '00000000-0000-4000-8000-0000000000a1',
  namn: 'Ada Analys (påhittad)',
  tilldelningar: [{ roll: 'namndanalytiker', namnd: 'skarholmen', from: '2020-01-01' }],
  nodatkomst: [],
};
const THERAPIST: Actor = {
  ...ANALYST,
  tilldelningar: [{ roll: 'behandlare', namnd: 'skarholmen', from: '2020-01-01' }],
};

/** The real policy; a token is somebody's name. */
function gate(entries: AccessEntry[], isAway = () => false): Gate {
  const known: Readonly<Record<string, Actor>> = { 'Bearer ada': ANALYST, 'Bearer bo': THERAPIST };
  return {
    identify: (token = '') => {
      const actor = known[token];
      const refused = Object.assign(new Error('no'), { code: 'token-ogiltig', reason: 'prov' });
      return actor === undefined ? Promise.reject(refused) : Promise.resolve(actor);
    },
    factsOf: ({ namnd }) => Promise.resolve({ namnd }),
    audit: (more) => {
      if (isAway()) {
        const away = new GranskningOtillganglig();
        return Promise.reject(away);
      }
      entries.push(...more);
      return Promise.resolve();
    },
  };
}

const entries: AccessEntry[] = [];
let auditIsAway = false;
let app: NestExpressApplication;
let url: string;

async function start(module: Type<unknown>, perMinute?: number) {
  const made = await createWebApp(module, { gate: gate(entries, () => auditIsAway), perMinute });
  made.useLogger(false);
  return { made, at: await listenOnLoopback(made, 0, () => undefined) };
}

beforeAll(async () => {
  ({ made: app, at: url } = await start(ProbeModule));
});
afterAll(() => app.close());
beforeEach(() => {
  entries.length = 0;
  auditIsAway = false;
});

const get = (path: string, token?: string) => {
  const call = supertest(url).get(path);
  return token === undefined ? call : call.set('Authorization', `Bearer ${token}`);
};

describe('headers of every answer', () => {
  it.each(['/prov/oppen', '/prov/siffror', '/finns-inte'])('of %s', async (path) => {
    const { headers } = await get(path);
    const [, age] = /max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '') ?? [];
    expect(Number(age)).toBeGreaterThanOrEqual(31_536_000);
    expect(headers['strict-transport-security']).toContain('includeSubDomains');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).toContain("base-uri 'none'");
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['content-type']).toMatch(/^application\/(problem\+)?json; charset=utf-8$/);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
  });
});

describe('what is no honest request', () => {
  it('is refused when its length is told in two ways', async () => {
    const { port, hostname } = new URL(url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(
          'POST /prov/oppen HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
            'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /prov/oppen HTTP/1.1\r\n\r\n',
        ),
      );
      let heard = '';
      socket.on('data', (chunk) => (heard += chunk.toString('utf8')));
      socket.on('close', () => resolve(heard));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it('is not sent back by TRACE', async () => {
    const answer = await new Promise<{ status: number | undefined; body: string }>((resolve) => {
      const headers = { 'X-Hemlig': 'eko-prov' };
      request(`${url}/prov/oppen`, { method: 'TRACE', headers }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
        response.on('end', () => resolve({ status: response.statusCode, body }));
      }).end();
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('eko-prov');
  });
});

describe('a caller', () => {
  it('has a limit that no made-up address gets round', async () => {
    const { made, at } = await start(ProbeModule, 3);
    const statuses: number[] = [];
    for (const last of [1, 2, 3, 4]) {
      const from = `203.0.113.${last}`;
      const answer = await supertest(at)
        .get('/prov/oppen')
        .set({ 'X-Forwarded-For': from, 'X-Real-IP': from, Forwarded: `for=${from}` });
      statuses.push(answer.status);
      if (answer.status === 200) expect(answer.body.ip).toMatch(/127\.0\.0\.1$/);
      else expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
    await made.close();
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it('has a lower limit for what is costly, and the others go on', async () => {
    const statuses: number[] = [];
    for (let call = 0; call < 61; call += 1) statuses.push((await get('/prov/tung')).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
    expect((await get('/prov/oppen')).status).toBe(200);
  });

  it('whom nobody recognises is put down as nobody', async () => {
    const answer = await get('/prov/siffror', 'nagon-annan');
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    expect(entries).toMatchObject([{ utfall: 'nekad', kod: 'prov', atgard: 'utfall.las' }]);
    expect(entries[0]?.actorId).toBeUndefined();
    expect(JSON.stringify(entries)).not.toContain('nagon-annan');
  });

  it('without the role is refused by the service, and put down', async () => {
    const answer = await get('/prov/siffror', 'bo');
    expect([answer.status, answer.body.n]).toEqual([403, undefined]);
    expect(entries).toMatchObject([{ actorId: THERAPIST.id, utfall: 'nekad', kod: 'roll-saknas' }]);
  });

  it('with the role is answered, and put down with role and purpose', async () => {
    expect((await get('/prov/siffror', 'ada')).body).toEqual({ n: 1 });
    const line = { utfall: 'tillaten', roll: 'namndanalytiker', andamal: 'uppfoljning' };
    expect(entries).toMatchObject([line]);
  });

  it('is shown nothing when it cannot be put down', async () => {
    auditIsAway = true;
    const answer = await get('/prov/siffror', 'ada');
    expect([answer.status, answer.body.type]).toEqual([503, '/problem/granskning-otillganglig']);
    expect(answer.body.n).toBeUndefined();
  });

  it('is shown nothing by a handler that forgets to ask', async () => {
    const answer = await get('/prov/utan-att-fraga', 'ada');
    expect([answer.status, answer.body.n]).toEqual([500, undefined]);
  });

  it('who sends content that is refused is put down', async () => {
    await supertest(url).post('/prov/siffror').set('Content-Type', 'text/plain').send('x');
    expect(entries).toMatchObject([{ utfall: 'nekad', kod: 'fel-innehallstyp' }]);
  });
});

describe('the start', () => {
  it('is refused when a route has no rule', async () => {
    await expect(createWebApp(UnruledModule, { gate: gate([]) })).rejects.toThrow(/utan-regel/);
  });

  it('shows the description to those who build, and to nobody in production', async () => {
    const issuer = 'https://login.example.se';
    const platform = { pool: {}, protection: {}, store: {} } as Platform;
    const docsIn = async (lage: string) =>
      (await openEdge(readConfig({ UTFALL_LAGE: lage, OIDC_ISSUER: issuer }), platform, url))
        .showDocs;
    expect([await docsIn('produktion'), await docsIn('utveckling')]).toEqual([false, true]);
  });
});

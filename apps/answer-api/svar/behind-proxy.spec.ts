import supertest from 'supertest';
import { openStage, type Stage } from '../testing/stage.js';

const LIMIT = { refusedCodes: { points: 2, seconds: 60 } };

/** The status of a wrong code, sent from 127.0.0.1 on behalf of an address; as JSON and from the page. */
async function wrongFrom(stage: Stage, address: string, path = '/v1/svar/fragor'): Promise<number> {
  const kod = await stage.unknownKod();
  const call = supertest(stage.url).post(path).set('X-Forwarded-For', address);
  const sent = await (path === '/svar' ? call.type('form').send({ kod }) : call.send({ kod }));
  return sent.status;
}

describe('wrong codes', () => {
  let stage: Stage;
  afterEach(() => stage.close());

  it('through a trusted proxy are counted for the address that the proxy saw', async () => {
    stage = await openStage({ ...LIMIT, trustedProxy: ['127.0.0.1'] });
    const one = [];
    for (let i = 0; i < 3; i += 1) one.push(await wrongFrom(stage, `10.9.9.${i}, 198.51.100.1`));
    expect(one).toEqual([404, 404, 429]);
    expect(await wrongFrom(stage, '198.51.100.1', '/svar')).toBe(429);
    expect(await wrongFrom(stage, '198.51.100.2')).toBe(404);
    expect(await wrongFrom(stage, '198.51.100.3', '/svar')).toBe(404);
  });

  it('from anybody else are counted for that one, whatever the header says', async () => {
    stage = await openStage({ ...LIMIT, trustedProxy: ['203.0.113.9'] });
    const made = ['198.51.100.1', '198.51.100.2', '203.0.113.9'];
    const statuses = [];
    for (const address of made) statuses.push(await wrongFrom(stage, address));
    expect(statuses).toEqual([404, 404, 429]);
  });
});

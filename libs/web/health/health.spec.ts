import supertest from 'supertest';
import { startProbe } from '../testing/probe.js';
import { HealthFault, runChecks } from './checks.js';

const up = { namn: 'lagring', check: () => Promise.resolve(1n) };
const down = { namn: 'ko', check: () => Promise.reject(new Error('password=hemligt')) };
const failing = (text: string, status?: 'okand') => () =>
  Promise.reject(new HealthFault(text, status));
const silent = { namn: 'tyst', check: () => new Promise(() => undefined) };

describe('health', () => {
  it('is ready when all that it needs answers', async () => {
    const { url, app } = await startProbe([up]);
    const answer = await supertest(url).get('/halsa/redo');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      status: 'redo',
      kontroller: [{ namn: 'lagring', status: 'uppe' }],
    });
    await app.close();
  });

  it('lives but is not ready when something is away, names it and gives nothing else away', async () => {
    const { url, app } = await startProbe([up, down]);
    const live = await supertest(url).get('/halsa/live');
    const ready = await supertest(url).get('/halsa/redo');
    expect(live.status).toBe(200);
    expect([ready.status, ready.body.status]).toEqual([503, 'ej-redo']);
    expect(ready.body.kontroller[1]).toMatchObject({ namn: 'ko', status: 'nere' });
    expect(ready.text).not.toContain('hemligt');
    await app.close();
  });

  it('is ready without what it can do without, and still shows that it is away', async () => {
    const { url, app } = await startProbe([up, { ...down, optional: true }]);
    const answer = await supertest(url).get('/halsa/redo');
    expect([answer.status, answer.body.kontroller[1].status]).toEqual([200, 'nere']);
    await app.close();
  });

  it('shows the reason that a check gives itself', async () => {
    const { url, app } = await startProbe([{ namn: 'kedja', check: failing('Bruten.') }]);
    const { status, body } = await supertest(url).get('/halsa/redo');
    expect([status, body.kontroller]).toEqual([
      503,
      [{ namn: 'kedja', status: 'nere', text: 'Bruten.' }],
    ]);
    await app.close();
  });

  it('is ready when something could not be found out, and says so', async () => {
    const { url, app } = await startProbe([{ namn: 'kedja', check: failing('Vet ej.', 'okand') }]);
    const { status, body } = await supertest(url).get('/halsa/redo');
    expect([status, body]).toEqual([
      200,
      { status: 'redo', kontroller: [{ namn: 'kedja', status: 'okand', text: 'Vet ej.' }] },
    ]);
    await app.close();
  });

  it('does not wait for what never answers', async () => {
    const [result] = await runChecks([silent], 20);
    expect(result).toMatchObject({ namn: 'tyst', status: 'nere', text: 'Svarade inte i tid.' });
  });
});

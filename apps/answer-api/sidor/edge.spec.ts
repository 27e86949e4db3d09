import vm from 'node:vm';
import supertest from 'supertest';
import { stumbles } from '../testing/browser.js';
import { openStage, type Stage } from '../testing/stage.js';
import { KOD_JS } from './assets.js';

let stage: Stage;
let kod: string;

beforeAll(async () => {
  stage = await openStage();
  kod = ((await stage.issue(await stage.insats())).body as { kod: string }).kod;
});
afterAll(() => stage.close());

const get = (path: string) => supertest(stage.url).get(path);
const sendForm = () => supertest(stage.url).post('/svar').type('form');

describe('the edge of the pages', () => {
  it('lets nothing in from elsewhere, nothing out to others, and nothing lie in a cache', async () => {
    for (const { headers } of [
      await get('/svar'),
      await stage.form({ kod }),
      await get('/svar/x'),
    ]) {
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers).not.toHaveProperty('set-cookie');
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });

  it('writes no script and no style into a page', async () => {
    const { text } = await get('/svar');
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=|javascript:/);
    expect((await get('/svar/stil.css').expect(200)).headers['content-type']).toMatch(/^text\/css/);
    expect((await get('/svar/kod.js').expect(200)).headers['content-type']).toMatch(/javascript/);
  });

  it('takes no code from the address', async () => {
    const { text } = await get(`/svar?kod=${kod}`).expect(200);
    expect(text).not.toContain(kod);
    expect(text).toBe((await get('/svar')).text);
  });

  it('takes forms here and nowhere else, and JSON not here', async () => {
    const { status } = await supertest(stage.url).post('/v1/svar').type('form').send({ kod });
    expect(status).toBe(415);
    await supertest(stage.url).post('/svar').send({ kod }).expect(415);
    await supertest(stage.url).post('/svar').type('text/plain').send(`kod=${kod}`).expect(415);
    await supertest(stage.url).post('/svar').expect(415);
  });

  it('refuses forms of foreign pages, and takes its own', async () => {
    await sendForm().set('Origin', 'https://elak.example').send({ kod }).expect(403);
    await sendForm().set('Sec-Fetch-Site', 'cross-site').send({ kod }).expect(403);
    await sendForm().set('Origin', stage.url).send({ kod }).expect(200);
  });

  it.each([
    ['too large', () => sendForm().send(`kod=${'x'.repeat(20_000)}`), 413],
    ['packed', () => sendForm().set('Content-Encoding', 'gzip').send('kod=x'), 415],
    [
      'of strange letters',
      () => sendForm().type('application/x-www-form-urlencoded; charset=x-y').send('kod=x'),
      415,
    ],
    ['another method', () => supertest(stage.url).put('/svar').type('form').send('kod=x'), 405],
    [
      'another address',
      () => supertest(stage.url).post('/svar/skicka').type('form').send('kod=x'),
      404,
    ],
  ])('answers what is %s with a page that says what to do', async (_name, send, status) => {
    const { text } = await send().expect(status);
    expect(stumbles(text)).toEqual([]);
    expect(text).toContain('href="/svar"');
  });

  it.each([
    ['names that every object has', '__proto__=1&constructor=2&kod='],
    ['broken percent signs', 'kod=%E0%A4%A&svar=%'],
    ['zeros and surrogates', 'kod=%00%ED%A0%80'],
    ['the same name a thousand times', 'kod=a&'.repeat(1_000)],
    ['nothing', ''],
  ])('is not upset by %s', async (_name, body) => {
    const { status, text } = await sendForm().send(body);
    expect([400, 415]).toContain(status);
    expect(stumbles(text)).toEqual([]);
  });
});

describe('the help that the pages do without', () => {
  function run(hash: string) {
    const field = { value: '' };
    const moved: unknown[] = [];
    vm.runInNewContext(KOD_JS, {
      document: { getElementById: () => field },
      location: { hash, pathname: '/svar' },
      history: { replaceState: (...all: unknown[]) => moved.push(all[2]) },
      addEventListener: () => undefined,
    });
    return { value: field.value, moved };
  }

  it('takes the code from the link to the field, and out of the address', () => {
    expect(run('#7K3M-Q9TD-XW4R')).toEqual({ value: '7K3M-Q9TD-XW4R', moved: ['/svar'] });
  });

  it.each(['', '#kod', '#detta', '#<img src=x>', `#${'A'.repeat(500)}`])(
    'leaves "%s" alone',
    (hash) => {
      expect(run(hash)).toEqual({ value: '', moved: [] });
    },
  );
});

import supertest from 'supertest';
import { see, stumbles, tags, type SeenPage } from '../testing/browser.js';
import { NOON, openStage, type FormFields, type Stage } from '../testing/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
beforeEach(() => stage.setClock(NOON));
afterAll(() => stage.close());

async function link(body: object = {}) {
  const insatsId = await stage.insats();
  const { body: got } = await stage.issue(insatsId, body).expect(201);
  return { insatsId, kod: got.kod as string };
}

/** Sends a page as it stands, with what somebody chose or typed. */
async function press(on: SeenPage, more: FormFields, status = 200): Promise<SeenPage> {
  const { text } = await stage.form({ ...on.fields, ...more }).expect(status);
  expect(stumbles(text)).toEqual([]);
  return see(text);
}

async function begin(kod: string): Promise<SeenPage> {
  const { text } = await supertest(stage.url).get('/svar').expect(200);
  expect(stumbles(text)).toEqual([]);
  return press(see(text), { kod });
}

describe('the pages', () => {
  it('lead a child from the code by one question at a time to thanks', async () => {
    const { kod, insatsId } = await link();
    let page = await begin(kod);
    for (const [at, svar] of ['5,5', '4', '7', '6.5'].entries()) {
      expect(page.h1).toBe(`Fråga ${at + 1}`);
      expect(page.text).toContain(`fråga ${at + 1} av 4`);
      expect(page.text).toContain(`Läs fråga ${at + 1} på ditt papper.`);
      page = await press(page, { detta: svar, val: 'vidare' });
    }
    expect(page.h1).toBe('Kolla dina svar');
    expect(page.text).toContain('<dd>5,5</dd>');
    expect(await stage.ratings(insatsId)).toEqual([]);

    const thanks = await press(page, { val: 'skicka' });
    expect(thanks.h1).toBe('Tack! Dina svar är sparade.');
    expect(thanks.text).toContain('Du fick 23 poäng. Det går att få från 0 till 40');
    expect(thanks.text).toContain('116 111');
    const [rating] = await stage.ratings(insatsId);
    expect(rating?.data).toMatchObject({ poang: 23, svar: [5.5, 4, 7, 6.5], informant: 'barn' });

    expect((await press(page, { val: 'skicka' })).text).toBe(thanks.text);
    expect(await stage.ratings(insatsId)).toHaveLength(1);
  });

  it('show nothing of the case on any of them', async () => {
    const { kod, insatsId } = await link();
    const first = await begin(kod);
    const check = await press(first, { svar: ['1', '2', '3'], fraga: '4', detta: '4' });
    const thanks = await press(check, { val: 'skicka' });
    const all = [first, check, thanks].map(({ text }) => text).join('');
    for (const secret of [insatsId, 'KOMET', 'farsta', 'Farsta', 'flicka', 'Sam Spec', 'start']) {
      expect(all).not.toContain(secret);
    }
  });

  it('let somebody go back, change, skip, and give few goals', async () => {
    const { kod, insatsId } = await link({ instrument: 'GBO' });
    let page = await begin(kod);
    expect(page.buttons).toEqual(['vidare', 'hoppa']);
    expect(tags(page.text, 'input').filter(({ type }) => type === 'radio')).toHaveLength(11);
    page = await press(page, { detta: '3' });
    expect(page.buttons).toEqual(['vidare', 'hoppa', 'inga-fler', 'tillbaka']);
    page = await press(page, { val: 'tillbaka' });
    expect(page.fields['detta']).toEqual(['3']);
    page = await press(page, { detta: '4' });
    page = await press(page, { detta: '6' });
    page = await press(page, { val: 'inga-fler' });
    expect(page.h1).toBe('Kolla dina svar');
    page = await press(page, { val: 'andra-2' });
    expect(page.fields['detta']).toEqual(['6']);
    page = await press(page, { detta: '8' });
    expect(page.h1).toBe('Kolla dina svar');
    await press(page, { val: 'skicka' });
    const [rating] = await stage.ratings(insatsId);
    expect(rating?.data).toMatchObject({ svar: [4, 8], poang: 6 });
  });

  it('ask for the one number of an instrument that is not scored here', async () => {
    const { kod } = await link({ instrument: 'SPSQ', informant: 'vardnadshavare-1' });
    let page = await begin(kod);
    expect(page.h1).toBe('Vilket tal står på ditt papper?');
    expect(page.buttons).toEqual(['vidare']);
    page = await press(page, { val: 'hoppa' }, 422);
    page = await press(page, { detta: '2,25' });
    expect((await press(page, { val: 'skicka' })).text).toContain('Ju lägre, desto bättre.');
  });
});

describe('what is wrong', () => {
  it.each([
    ['', 'Skriv ett tal, eller tryck på Hoppa över frågan.'],
    ['elva', 'Svaret på fråga 1 ska vara ett tal med högst en decimal från 0 till 10.'],
    ['11', 'Svaret på fråga 1 ska vara ett tal med högst en decimal från 0 till 10.'],
    ['1e1', 'Svaret på fråga 1 ska vara'],
    ['"><script>', 'Svaret på fråga 1 ska vara'],
  ])(
    'with the answer "%s" is said above it and in the title, with what was typed',
    async (detta, text) => {
      const { kod } = await link();
      const page = await press(await begin(kod), { detta }, 422);
      expect(page.title).toMatch(/^Fel: Fråga 1/);
      expect(page.text).toContain(`<a href="#detta">${text}`);
      expect(page.text).toContain('role="alert"');
      expect(page.text).toContain('aria-invalid="true"');
      expect(page.text).not.toContain('<script>');
      expect(page.fields['detta']).toEqual([
        detta.replaceAll('"', '&quot;').replace(/[<>]/g, (c) => (c === '<' ? '&lt;' : '&gt;')),
      ]);
    },
  );

  it('with the code is said, and what was typed is there to be mended', async () => {
    const { text } = await stage.form({ kod: '"><b>hej' }).expect(400);
    expect(stumbles(text)).toEqual([]);
    expect(text).toContain('value="&quot;&gt;&lt;b&gt;hej"');
    expect(see(text).title).toMatch(/^Fel: Skriv din kod/);
    const empty = await stage.form({ kod: ' ' }).expect(400);
    expect(empty.text).toContain('Skriv koden som du har fått.');
  });

  it('with all answers together is said before anything is used up', async () => {
    const { kod, insatsId } = await link({ instrument: 'SDQ' });
    const sent = { kod, svar: Array<string>(25).fill('saknas'), val: 'skicka' };
    const { text } = await stage.form(sent).expect(422);
    expect(stumbles(text)).toEqual([]);
    expect(text).toContain('Du har hoppat över för många frågor.');
    expect(see(text).buttons).toContain('andra-25');
    expect(await stage.ratings(insatsId)).toEqual([]);
  });

  it('with a page that was tampered with leads back to the first question it spoils', async () => {
    const { kod, insatsId } = await link();
    for (const [svar, nummer] of [
      [['1', '99', '3', '4'], 2],
      [['x'], 1],
      [['1', '2', '3', 'NaN'], 4],
    ] as const) {
      const { text } = await stage.form({ kod, svar, val: 'skicka' });
      expect(text).toMatch(new RegExp(`Fråga ${nummer}|fråga ${nummer} `));
    }
    for (const odd of [{ fraga: '99' }, { fraga: '-1' }, { val: 'andra-99' }, { fraga: '4' }]) {
      const { text } = await stage.form({ kod, svar: ['1'], detta: '3', ...odd }).expect(200);
      expect(see(text).h1).toBe('Fråga 2');
    }
    expect(await stage.ratings(insatsId)).toEqual([]);
  });

  it('with the service is a page that sends the same again, and loses nothing', async () => {
    let away = false;
    const broken = await openStage({
      faulty: ({ svarslankar }) => ({
        svarslankar: {
          ...svarslankar,
          markUsed: (id) => (away ? Promise.reject(new Error('away')) : svarslankar.markUsed(id)),
        },
      }),
    });
    try {
      const insatsId = await broken.insats();
      const { kod } = (await broken.issue(insatsId)).body as { kod: string };
      away = true;
      const sent = { kod, svar: ['1', '2', '3', '4'], val: 'skicka' };
      const { text, headers } = await broken.form(sent).expect(503);
      expect(headers['retry-after']).toBe('5');
      expect(stumbles(text)).toEqual([]);
      away = false;
      const page = see(text);
      const again = await broken.form({ ...page.fields, val: page.buttons[0] ?? '' }).expect(200);
      expect(again.text).toContain('Tack! Dina svar är sparade.');
      expect(await broken.ratings(insatsId)).toHaveLength(1);
    } finally {
      await broken.close();
    }
  });
});

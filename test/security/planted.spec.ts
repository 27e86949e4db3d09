import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import {
  badCalls,
  brokenOff,
  fuzzForms,
  inLatin1,
  ownWords,
  sendAll,
} from './support-gallring/bad-requests.js';
import { dumpOf, withDatabase } from './support-gallring/cluster.js';
import { makeFolders } from './support-gallring/folders.js';
import { needlesOf, spellingsOfNumber } from './support-gallring/needles.js';
import { needlesOfPeople, PEOPLE } from './support-gallring/people.js';
import {
  finderOf,
  findInFolder,
  findInTexts,
  sizeOf,
  type Finder,
} from './support-gallring/search.js';
import {
  ask,
  askerOf,
  renewing,
  withRevision,
  startService,
  type Answer,
  type Asker,
  type Service,
} from './support-gallring/service.js';
import { loginAs } from '../support/login.js';

const [CHILD, OTHER, GUARDED, OLD] = PEOPLE;
const BESLUT = {
  datum: '2025-08-18', utfall: 'bifall', lagrum: 'sol-2025-11-1', behovsprovad: true,
  metod: 'FFT', stadsdelsnamnd: 'skarholmen', kon: 'flicka', alderAr: 14,
}; // prettier-ignore

/** What is answered to somebody who may have it is no leak; a header or a refusal with it is one. */
function withoutAnswer(answer: Answer): Answer {
  return answer.status < 300 ? { ...answer, text: '' } : answer;
}

/** Ten figures mean somebody under a hundred years, and a plus somebody over. */
function isReadAs(spelling: string, old: boolean): boolean {
  if (spelling.includes('+')) return old;
  return !old || spelling.length > 11;
}

describe('names, numbers and texts of persons', () => {
  const folders = makeFolders();
  const find: Finder = finderOf(needlesOfPeople(PEOPLE));
  /** Everything said to somebody who was not to be told. */
  const said = new Map<string, string>();
  /** Everything said to those who were. */
  const told: Answer[] = [];
  const ids: { individId: string; insatsId: string }[] = [];
  let service: Service;
  let chef: Asker;
  let handlaggare: Asker;

  beforeAll(async () => {
    service = await startService(folders);
    chef = await renewing(service.url, 'greta');
    handlaggare = await renewing(service.url, 'signe');
  });
  afterAll(async () => {
    await service.stop();
    rmSync(folders.root, { recursive: true });
  });

  /** Puts an answer down as one that must tell nothing. */
  function mustTellNothing(what: string, { status, headers, text }: Answer): void {
    said.set(`${said.size} ${what} ${status}`, `${JSON.stringify([...headers])}\n${text}`);
  }

  async function post(asker: Asker, path: string, body: object): Promise<Answer['body']> {
    const answer = await asker({ path, body });
    expect([path, answer.status, answer.text]).toEqual([
      path,
      expect.any(Number),
      expect.anything(),
    ]);
    expect(answer.status).toBeLessThan(300);
    return answer.body;
  }

  it('are registered, searched for and read by those who may', async () => {
    for (const { namn, nummer, arendenummer, text } of PEOPLE) {
      const skyddad = namn === GUARDED.namn;
      const written = namn === OLD.namn ? `${nummer.slice(2, 8)}+${nummer.slice(8)}` : nummer;
      const person = { namnd: 'skarholmen', namn, nummer: written, arendenummer: [arendenummer] };
      const { individId } = await post(handlaggare, '/v1/individer', person);
      const { insatsId } = await post(handlaggare, '/v1/insatser', { ...BESLUT, individId });
      await post(handlaggare, `/v1/insatser/${insatsId}/anteckningar`, {
        falt: 'plan.syfte',
        text,
      });
      if (skyddad)
        await chef({ method: 'PUT', path: `/v1/individer/${individId}/skydd`, body: { skyddad } });
      ids.push({ individId, insatsId });
    }
    for (const [n, { namn, nummer, arendenummer }] of PEOPLE.entries()) {
      const spellings = spellingsOfNumber(nummer).filter((one) => isReadAs(one, namn === OLD.namn));
      for (const body of [
        { namn },
        { arendenummer },
        ...spellings.map((one) => ({ nummer: one })),
      ]) {
        const found = await handlaggare({ path: '/v1/handlaggning/sok', body });
        expect([body, found.text]).toEqual([
          body,
          expect.stringContaining(ids[n]?.individId ?? ''),
        ]);
        told.push(found);
      }
    }
  });

  it('are answered to the one who may have them: the search below is not blind', async () => {
    const { individId, insatsId } = ids[0] ?? { individId: '', insatsId: '' };
    told.push(await handlaggare({ path: `/v1/individer/${individId}` }));
    told.push(await handlaggare({ path: `/v1/insatser/${insatsId}/anteckningar` }));
    told.push(
      await chef({ path: `/v1/individer/${individId}/registerutdrag`, body: { format: 'json' } }),
    );
    const all = told.map(({ text }) => text).join('\n');
    const found = find(Buffer.from(all)).join('\n');
    for (const one of [CHILD.namn, CHILD.nummer, CHILD.arendenummer, CHILD.text])
      expect(found).toContain(one);
    for (const { headers } of told)
      mustTellNothing('headers', { status: 0, headers, text: '', body: '' });
  });

  it('are asked for by others, wrongly, and by requests that break', async () => {
    const stranger = await renewing(service.url, 'ebba');
    const nobody: Asker = (call) => ask(service.url, call);
    const analyst = await askerOf(service.url, 'ines');
    for (const person of PEOPLE) {
      for (const asker of [stranger, nobody]) {
        for (const { call, answer } of await sendAll(asker, badCalls(person))) {
          mustTellNothing(`${call.path} ${answer.status}`, answer);
        }
      }
      // Who may have the answer may not have it in a header, and nobody in a refusal.
      for (const { call, answer } of await sendAll(handlaggare, badCalls(person))) {
        mustTellNothing(call.path, withoutAnswer(answer));
      }
      await handlaggare(ownWords(person));
      await brokenOff(service.url, person);
      await inLatin1(service.url, await loginAs(service.url, 'signe'), person);
    }
    for (const { individId, insatsId } of ids) {
      for (const asker of [stranger, analyst, nobody]) {
        for (const path of [
          `/v1/individer/${individId}`,
          `/v1/insatser/${insatsId}/anteckningar`,
          `/v1/insatser/${insatsId}/forlopp`,
          '/v1/metod-utfall',
          '/v1/stadsdel-utfall',
        ]) {
          mustTellNothing(path, await asker({ path }));
        }
      }
    }
    const guarded = ids[2] ?? { individId: '' };
    mustTellNothing('guarded', await chef({ path: `/v1/individer/${guarded.individId}` }));
    for (const nummer of spellingsOfNumber(GUARDED.nummer)) {
      mustTellNothing('guarded', await chef({ path: '/v1/handlaggning/sok', body: { nummer } }));
    }
  });

  it('stay out of everything that a form with them in the wrong place leaves behind', async () => {
    const { body: openapi } = await ask(service.url, { path: '/openapi.json' });
    const dashed = `${OTHER.nummer.slice(0, 8)}-${OTHER.nummer.slice(8)}`;
    for (const person of ['signe', 'greta', 'lova', 'pim']) {
      const asker = await renewing(service.url, person);
      const known = { ...ids[1], id: randomUUID() };
      const calls = fuzzForms(openapi, known, [dashed, OTHER.nummer, `mal-${dashed}`]);
      expect(calls.length).toBeGreaterThan(100);
      const answers = await sendAll(withRevision(asker, ids[1]?.insatsId ?? ''), calls);
      for (const { call, answer } of answers) mustTellNothing(call.path, withoutAnswer(answer));
    }
  }, 600_000);

  it('stay out of what is written when the database fails in the middle of a request', async () => {
    const { insatsId = '' } = ids[0] ?? {};
    const rename = (from: string, to: string) =>
      withDatabase(folders.data, (client) =>
        client.query(`ALTER TABLE valv.${from} RENAME TO ${to}`),
      );
    await rename('text', 'text_undan');
    const body = { falt: 'plan.syfte', text: `${CHILD.text} ${CHILD.nummer}` };
    const answer = await handlaggare({ path: `/v1/insatser/${insatsId}/anteckningar`, body });
    await rename('text_undan', 'text');
    expect(answer.status).toBe(500);
    mustTellNothing('crash', answer);
    expect(service.output()).toContain('42P01');
  });

  it('are in no answer to anybody else, no header and no output', async () => {
    for (const path of ['/openapi.json', '/halsa/redo', '/docs', '/']) {
      mustTellNothing(path, await ask(service.url, { path }));
    }
    expect(said.size).toBeGreaterThan(500);
    expect(findInTexts(find, said)).toEqual([]);
    expect(find(Buffer.from(service.output()))).toEqual([]);
  });

  it('are in no table: log, read models, queue, audit, access, studies', async () => {
    const dump = await withDatabase(folders.data, dumpOf);
    for (const table of ['event_log.event', 'granskning.lasning', 'valv.individ', 'valv.text']) {
      expect([table, (dump.get(table) ?? '').length]).toEqual([table, expect.any(Number)]);
      expect((dump.get(table) ?? '').length).toBeGreaterThan(100);
    }
    expect([...dump.keys()].join(' ')).toMatch(/read_model\.insats_forlopp__.*/);
    expect(findInTexts(find, dump)).toEqual([]);
  });

  it('are in no byte of any file, and a value written on purpose is', async () => {
    const control = `Kontrollvärde-${randomUUID()}`;
    await withDatabase(folders.data, async (client) => {
      await client.query('CHECKPOINT');
      expect(findInFolder(find, folders.root)).toEqual([]);
      await client.query('CREATE TABLE kladd (text text)');
      await client.query('INSERT INTO kladd VALUES ($1)', [control]);
      await client.query('CHECKPOINT');
    });
    expect(sizeOf(folders.root)).toBeGreaterThan(20_000_000);
    const found = findInFolder(finderOf(needlesOf([control])), folders.root).join('\n');
    expect(found).toMatch(/data\/pgdata\/base\//);
    expect(found).toMatch(/data\/pgdata\/pg_wal\//);
  });
});

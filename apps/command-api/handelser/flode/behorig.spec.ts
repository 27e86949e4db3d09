import { randomBytes } from 'node:crypto';
import type { Actor, Directory, Gate, Roll } from '../../../../libs/access/index.js';
import { MemoryEventStore } from '../../../../libs/event-store/index.js';
import { specGate, type SpecGate } from '../../../../libs/web/testing/gate.js';
import { startFlodeApi, type FlodeApi } from './testing/flode-api.js';
import { ndjson, sand, svarOf, type Skickad } from './testing/send.js';

const NOW = Date.parse('2026-09-20T12:00:00Z');
const actor = (nr: number, roll: Roll, namnd: string): Actor => ({
  id: `00000000-0000-4000-8000-00000000b00${nr}`,
  namn: `Nr ${nr} (påhittad)`,
  tilldelningar: [{ roll, namnd, from: '2000-01-01' }],
  nodatkomst: [],
});
const SYSTEM = actor(1, 'verksamhetssystem', 'jarva');
const ANNAT_SYSTEM = actor(2, 'verksamhetssystem', 'farsta');
const BEHANDLARE = actor(3, 'behandlare', 'jarva');
const ANALYTIKER = actor(4, 'namndanalytiker', 'jarva');
const ALLA = [SYSTEM, ANNAT_SYSTEM, BEHANDLARE, ANALYTIKER];

let api: FlodeApi;
let store: MemoryEventStore;
let spec: SpecGate;

beforeAll(async () => {
  store = new MemoryEventStore(() => NOW);
  spec = specGate();
  const gateOf = (directory: Directory): Gate => ({
    identify: (authorization) => {
      const found = ALLA.find(({ id }) => authorization === `Bearer ${id}`);
      return found === undefined ? spec.identify(authorization) : Promise.resolve(found);
    },
    factsOf: async ({ namnd, insatsId, individId }, who) => {
      const assigned =
        insatsId === undefined ? undefined : await directory.assignmentOn(insatsId, who);
      return { namnd, insatsId, individId, assigned };
    },
    audit: (entries) => spec.audit(entries),
  });
  const individNyckel = randomBytes(32);
  api = await startFlodeApi({ store, now: () => NOW, gateOf, anvandare: ALLA, individNyckel });
});
afterAll(() => api.close());

const forlopp = (insats: string, stadsdelsnamnd = 'jarva'): Skickad[] => [
  {
    nyckel: `${insats}-1`,
    insats,
    typ: 'FattaBeslut',
    data: {
      datum: '2026-03-02',
      individId: `person-${insats}`,
      metod: 'FFT',
      stadsdelsnamnd,
      kon: 'flicka',
      alderAr: 15,
      utfall: 'bifall',
      lagrum: 'sol-2025-11-1',
      behovsprovad: true,
    },
  },
  { nyckel: `${insats}-2`, insats, typ: 'PaborjaInsats', data: { datum: '2026-03-16' } },
];
const som = async (who: Actor, rader: readonly object[], query = '') => {
  const answer = await fetch(`${api.url}/v1/handelser${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson', Authorization: `Bearer ${who.id}` },
    body: ndjson(rader),
  });
  return svarOf(answer.status, await answer.text());
};
const utfall = async (...of: Parameters<typeof som>) =>
  (await som(...of)).rader.map((one) => one.fel?.[0]?.kod ?? one.utfall);

describe('every line is judged as its own command', () => {
  it('a case system records in its own nämnd and in no other', async () => {
    expect(await utfall(SYSTEM, [...forlopp('a'), ...forlopp('b', 'farsta')])).toEqual([
      'registrerad',
      'registrerad',
      'annan-namnd',
      'oppningen-avvisad',
    ]);
  });

  it('does nothing of what only a chief may, though its lines are let in', async () => {
    const overflyttning = {
      nyckel: 'a-3',
      insats: 'a',
      typ: 'OverflyttaInsats',
      data: { datum: '2026-04-01', tillNamnd: 'farsta' },
    };
    expect(await utfall(SYSTEM, [overflyttning])).toEqual(['roll-saknas']);
  });

  it('of others it learns nothing, not even that they exist', async () => {
    const { rader } = await som(SYSTEM, forlopp('c'));
    const insats = rader[0]?.insatsId ?? '';
    const line = { nyckel: 'c-9', insats, typ: 'TaEmotUppdrag', data: { datum: '2026-03-20' } };
    const nobody = { ...line, nyckel: 'c-10', insats: '5f0c9a52-8a52-4d0e-9e35-2f1f0b7f6a01' };
    const { rader: told } = await som(ANNAT_SYSTEM, [line, nobody]);
    expect(told[0]?.fel).toEqual(told[1]?.fel);
    expect(told[0]?.fel?.[0]?.kod).toBe('insats-saknas');
  });

  it('the same names from another sender are others', async () => {
    const [mine, theirs] = [
      await som(SYSTEM, forlopp('d')),
      await som(ANNAT_SYSTEM, forlopp('d', 'farsta')),
    ];
    expect(theirs.rader.map((one) => one.utfall)).toEqual(['registrerad', 'registrerad']);
    expect(theirs.rader[0]?.insatsId).not.toBe(mine.rader[0]?.insatsId);
  });

  it('whoever opens is named on the insats and goes on with it, in a trial too', async () => {
    expect(await utfall(BEHANDLARE, forlopp('e'), '?prov=true')).toEqual([
      'registrerad',
      'registrerad',
    ]);
    expect(await utfall(BEHANDLARE, forlopp('e'))).toEqual(['registrerad', 'registrerad']);
    expect(await utfall(BEHANDLARE, forlopp('e'))).toEqual([
      'redan-registrerad',
      'redan-registrerad',
    ]);
  });

  it('a trial takes nothing for granted that the real batch would refuse', async () => {
    const begransning = {
      nyckel: 'f-3',
      insats: 'f',
      typ: 'BegransaBehandling',
      data: { datum: '2026-04-01', grund: 'riktighet-bestrids' },
    };
    const rader = [...forlopp('f'), begransning];
    const trial = await utfall(BEHANDLARE, rader, '?prov=true');
    expect(trial).toEqual(['registrerad', 'registrerad', 'roll-saknas']);
    expect(await utfall(BEHANDLARE, rader)).toEqual(trial);
  });

  it('who may record nothing is let in with nothing', async () => {
    expect((await som(ANALYTIKER, forlopp('g'))).status).toBe(403);
  });

  it('puts down each line, and the batch', async () => {
    spec.entries.length = 0;
    const { rader } = await som(SYSTEM, forlopp('h'));
    const { insatsId } = rader[0] as { insatsId: string };
    const put = spec.entries.map(({ atgard, resursId, utfall: how }) => [atgard, resursId, how]);
    expect(put).toContainEqual(['insats.registrera', undefined, 'tillaten']);
    expect(put).toContainEqual(['insats.oppna', expect.any(String), 'tillaten']);
    expect(put).toContainEqual(['insats.registrera', insatsId, 'tillaten']);
  });

  it('takes no names without a key for them', async () => {
    const bare = await startFlodeApi({
      store,
      now: () => NOW,
      gateOf: () => specGate(),
      anvandare: ALLA,
    });
    const svar = await sand(bare.url, ndjson(forlopp('i')));
    await bare.close();
    expect(svar.rader[0]?.fel?.[0]?.kod).toBe('referenser-stods-inte');
  });
});

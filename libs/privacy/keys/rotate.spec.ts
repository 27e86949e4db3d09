import type { IndividId } from '../../domain/index.js';
import { open, seal, type Place } from '../envelope/envelope.js';
import { openValv, testIndivid, type Valv } from '../testing/open-valv.js';
import type { MasterKeys } from './port.js';
import { createPersonKeys } from './person-keys.js';
import { destroyRetiredMasters, rotateMaster } from './rotate.js';

const PERSONS: readonly IndividId[] = Array.from({ length: 120 }, (_, n) => testIndivid(n + 1));
const HOUR = 3_600_000;

function placeOf(individId: string): Place {
  return { individId, kind: 'text', id: 't', field: 'f' };
}

describe('rotateMaster', () => {
  let valv: Valv;
  beforeEach(async () => {
    valv = await openValv();
  });
  afterEach(() => valv.close());

  async function sealAll(): Promise<readonly string[]> {
    return Promise.all(
      PERSONS.map(async (id) => {
        const key = await valv.keys.keyFor(id, { create: true });
        if (key.tillstand !== 'aktiv') throw new Error('no key');
        return seal(key.dek, placeOf(id), `hemligt om ${id}`);
      }),
    );
  }

  /** Opened by a process that has nothing cached. */
  async function expectAllOpen(sealed: readonly string[], persons = PERSONS) {
    const keys = await createPersonKeys(valv).keysFor(persons);
    persons.forEach((id, n) => {
      const key = keys.get(id);
      const text = key?.tillstand === 'aktiv' ? open(key.dek, placeOf(id), sealed[n] ?? '') : '';
      expect(text).toBe(`hemligt om ${id}`);
    });
  }

  async function keksInUse(): Promise<readonly string[]> {
    const { rows } = await valv.pool.query<{ kek: string }>(
      'SELECT DISTINCT kek FROM valv.individnyckel WHERE kek IS NOT NULL',
    );
    return rows.map(({ kek }) => kek);
  }

  it('seals every key anew by a new master key; what was sealed by them opens as before', async () => {
    const sealed = await sealAll();
    await valv.keys.destroy(PERSONS.slice(100, 101));
    const old = await valv.masterKeys.currentId();
    const seen: number[] = [];
    const onProgress = ({ klara }: { klara: number }) => seen.push(klara);
    const done = await rotateMaster({ ...valv, batch: 50, onProgress });
    expect(done).toEqual({
      kek: await valv.masterKeys.currentId(),
      individer: 119,
      resumed: false,
    });
    expect(done.kek).not.toBe(old);
    expect(seen).toEqual([50, 100, 119, 119]);
    expect(await keksInUse()).toEqual([done.kek]);
    expect(await valv.keys.keyFor(testIndivid(101), { create: false })).toEqual({
      tillstand: 'forstord',
    });
    await expectAllOpen(
      sealed.filter((_, n) => n !== 100),
      PERSONS.filter((_, n) => n !== 100),
    );
  });

  it('goes on where it was broken off, and makes no key more', async () => {
    const sealed = await sealAll();
    const breaking = () => {
      throw new Error('killed');
    };
    await expect(rotateMaster({ ...valv, batch: 50, onProgress: breaking })).rejects.toThrow(
      'killed',
    );
    expect((await keksInUse()).length).toBe(2);
    await expectAllOpen(sealed);
    const kek = await valv.masterKeys.currentId();
    expect(await rotateMaster({ ...valv, batch: 50 })).toEqual({
      kek,
      individer: PERSONS.length - 50,
      resumed: true,
    });
    await expectAllOpen(sealed);
  });

  it('brings no key back that is destroyed while it is being sealed anew', async () => {
    const sealed = await sealAll();
    const doomed = PERSONS.slice(0, 10);
    let calls = 0;
    const masterKeys: MasterKeys = {
      ...valv.masterKeys,
      async wrap(dek, place) {
        calls += 1;
        if (calls === 60) await valv.keys.destroy(doomed);
        return valv.masterKeys.wrap(dek, place);
      },
    };
    const { individer } = await rotateMaster({ ...valv, masterKeys });
    expect(individer).toBe(PERSONS.length - doomed.length);
    const keys = await valv.keys.keysFor(doomed);
    expect([...keys.values()].every(({ tillstand }) => tillstand === 'forstord')).toBe(true);
    await expectAllOpen(sealed.slice(10), PERSONS.slice(10));
  });

  it('runs once at a time', async () => {
    await sealAll();
    const both = await Promise.allSettled([rotateMaster(valv), rotateMaster(valv)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'nyckelbyte-pagar' },
    });
  });

  it('destroys an old master key only when nobody needs it, and a while after', async () => {
    const sealed = await sealAll();
    const old = await valv.masterKeys.currentId();
    const destroy = () => destroyRetiredMasters({ ...valv, before: Infinity });
    await valv.masterKeys.rotate();
    valv.clock.at += 2 * HOUR;
    await expect(destroy()).rejects.toMatchObject({ code: 'huvudnyckel-i-bruk' });
    await rotateMaster(valv);
    valv.clock.at += HOUR;
    expect(await destroy()).toEqual([old]);
    expect(await destroy()).toEqual([]);
    await rotateMaster(valv);
    // Just retired: another process may be sealing by it at this very moment.
    expect(await destroy()).toEqual([]);
    await expectAllOpen(sealed);
  });
});

import { openValv, testIndivid, testInsats, type Valv } from '../testing/open-valv.js';
import type { Registrering } from './types.js';

const ANNA: Registrering = {
  namnd: 'norrmalm',
  nummer: '19121212-1212',
  namn: 'Anna-Lena Åkesson Öhrn',
  arendenummer: ['SN 2026-17'],
};

describe('the vault', () => {
  let valv: Valv;
  beforeEach(async () => {
    valv = await openValv();
  });
  afterEach(() => valv.close());

  const foundBy = async (sokning: { nummer?: string; namn?: string; arendenummer?: string }) =>
    (await valv.vault.find({ namnder: ['norrmalm'], ...sokning })).length;

  it('gives back what was registered, in its normal form', async () => {
    const { individId, known } = await valv.vault.register(ANNA);
    expect(known).toBe(false);
    expect(await valv.vault.read(individId)).toEqual({
      tillstand: 'kand',
      individ: {
        individId,
        namnd: 'norrmalm',
        namn: 'Anna-Lena Åkesson Öhrn',
        nummer: '191212121212',
        nummerslag: 'personnummer',
        arendenummer: ['SN 2026-17'],
        skyddad: false,
        fodelsedag: '1912-12-12',
      },
    });
    expect(await valv.vault.namndOf(individId)).toBe('norrmalm');
    expect(await valv.vault.fodelsedagar([individId, testIndivid(1)])).toEqual(
      new Map([[individId, '1912-12-12']]),
    );
  });

  it('finds somebody who was entered twice as one, and erases both entries with that one', async () => {
    const one = await valv.vault.register(ANNA);
    const other = await valv.vault.register({
      ...ANNA,
      nummer: '20110315-4009',
      namn: 'Anna Öhrn',
    });
    const last = await valv.vault.register({ ...ANNA, nummer: '20110315-4017', namn: 'Ann Öhrn' });
    await valv.vault.merge({ fran: one.individId, till: other.individId });
    await valv.vault.merge({ fran: other.individId, till: last.individId });
    expect(await valv.vault.register(ANNA)).toEqual({ individId: last.individId, known: true });
    const hits = await valv.vault.find({ namnder: ['norrmalm'], namn: 'Öhrn' });
    expect(hits.map(({ individId }) => individId)).toEqual([last.individId]);
    await valv.vault.separate(one.individId);
    expect((await valv.vault.register(ANNA)).individId).toBe(one.individId);
    await valv.vault.erase([last.individId]);
    expect(await valv.vault.namndOf(other.individId)).toBeUndefined();
    expect(await valv.vault.namndOf(one.individId)).toBe('norrmalm');
  });

  it('does not follow a merge out of the nämnd', async () => {
    const one = await valv.vault.register(ANNA);
    const elsewhere = await valv.vault.register({ ...ANNA, namnd: 'farsta' });
    await valv.vault.merge({ fran: one.individId, till: elsewhere.individId });
    expect((await valv.vault.register(ANNA)).individId).toBe(one.individId);
  });

  it('knows the same number in the same nämnd, however it is written and however many write it', async () => {
    const ways = ['191212121212', '121212+1212', ' 19121212 1212', '１９１２１２１２－１２１２'];
    const all = await Promise.all(
      ways.map((nummer, n) => valv.vault.register({ ...ANNA, nummer, arendenummer: [`A${n}`] })),
    );
    expect(new Set(all.map(({ individId }) => individId)).size).toBe(1);
    expect(all.filter(({ known }) => !known)).toHaveLength(1);
    const read = await valv.vault.read(all[0]?.individId ?? testIndivid(0));
    expect(read?.tillstand === 'kand' && [...read.individ.arendenummer].sort()).toEqual([
      'A0',
      'A1',
      'A2',
      'A3',
    ]);
    const elsewhere = await valv.vault.register({ ...ANNA, namnd: 'farsta' });
    expect(elsewhere).toMatchObject({ known: false });
  });

  it('finds by number, by whole names in any case and order, and by case number', async () => {
    await valv.vault.register(ANNA);
    expect(await foundBy({ nummer: '121212+1212' })).toBe(1);
    expect(await foundBy({ nummer: '19850709-9805' })).toBe(0);
    expect(await foundBy({ namn: 'ÅKESSON anna' })).toBe(1);
    expect(await foundBy({ namn: 'akesson' })).toBe(1);
    expect(await foundBy({ namn: 'Anna Svensson' })).toBe(0);
    expect(await foundBy({ namn: 'Åkes' })).toBe(0);
    expect(await foundBy({ arendenummer: 'sn2026-17' })).toBe(1);
    expect(await foundBy({ arendenummer: 'SN 2026-1' })).toBe(0);
    expect(await valv.vault.find({ namnder: ['farsta'], namn: 'Anna' })).toEqual([]);
    expect(await valv.vault.find({ namnder: [], namn: 'Anna' })).toEqual([]);
  });

  it('searches by exactly one thing, and never lists', async () => {
    for (const sokning of [{}, { namn: ' ' }, { namn: 'Anna', nummer: '1' }, { namn: 'a - !' }]) {
      await expect(foundBy(sokning)).rejects.toMatchObject({ code: 'otillaten-sokning' });
    }
    await expect(foundBy({ nummer: '19121212-1213' })).rejects.toMatchObject({
      code: 'nummer-fel-kontrollsiffra',
    });
    for (let n = 0; n < 51; n += 1) {
      const nummer = `RES${1000 + n}`;
      await valv.vault.register({ ...ANNA, nummer, reservnummer: true, arendenummer: [] });
    }
    await expect(foundBy({ namn: 'Anna' })).rejects.toMatchObject({ code: 'for-manga-traffar' });
    expect(await foundBy({ nummer: 'res 1007' })).toBe(1);
  });

  it.each([
    [{ nummer: '19121212-1213' }, 'nummer-fel-kontrollsiffra'],
    [{ nummer: 'RES1000' }, 'nummer-okanda-tecken'],
    [{ namn: '  ' }, 'ogiltig-uppgift'],
    [{ namn: 'Anna\u0000' }, 'ogiltig-uppgift'],
    [{ namn: 'Anna\u202Eanna' }, 'ogiltig-uppgift'],
    [{ namn: 'x'.repeat(201) }, 'ogiltig-uppgift'],
    [{ arendenummer: [''] }, 'ogiltig-uppgift'],
  ])('refuses to register %j', async (change, code) => {
    await expect(valv.vault.register({ ...ANNA, ...change })).rejects.toMatchObject({ code });
    const { rows } = await valv.pool.query('SELECT 1 FROM valv.individnyckel');
    expect(rows).toEqual([]);
  });

  it('corrects, keeps what stood before, and is found by the new only', async () => {
    const { individId } = await valv.vault.register(ANNA);
    const rattning = { individId, skal: 'gift', actor: 'u1' };
    await valv.vault.correct({ ...rattning, namn: 'Anna Berg', nummer: '19850709-9805' });
    await valv.vault.correct({ ...rattning, namn: 'Anna Berg' });
    expect(await foundBy({ namn: 'Åkesson' })).toBe(0);
    expect(await foundBy({ namn: 'berg' })).toBe(1);
    expect(await foundBy({ nummer: '19121212-1212' })).toBe(0);
    expect(await foundBy({ nummer: '19850709-9805' })).toBe(1);
    expect(await valv.vault.corrections(individId)).toEqual([
      {
        rattningId: expect.any(String) as string,
        at: valv.clock.at,
        actor: 'u1',
        skal: 'gift',
        fore: {
          namn: 'Anna-Lena Åkesson Öhrn',
          nummer: '191212121212',
          nummerslag: 'personnummer',
          arendenummer: ['SN 2026-17'],
        },
      },
    ]);
    const other = await valv.vault.register(ANNA);
    await expect(
      valv.vault.correct({ ...rattning, individId: other.individId, nummer: '198507099805' }),
    ).rejects.toMatchObject({ code: 'nummer-upptaget' });
    await expect(
      valv.vault.correct({ ...rattning, individId: testIndivid(1), namn: 'X Y' }),
    ).rejects.toMatchObject({ code: 'individ-okand' });
  });

  it('marks protected identities', async () => {
    const { individId } = await valv.vault.register({ ...ANNA, skyddad: true });
    const ids = [individId, testIndivid(1)];
    expect(await valv.vault.isProtected(ids)).toEqual(new Set([individId]));
    await valv.vault.protect(individId, false);
    expect(await valv.vault.isProtected(ids)).toEqual(new Set());
    await expect(valv.vault.protect(testIndivid(1), true)).rejects.toMatchObject({
      code: 'individ-okand',
    });
  });

  it('keeps texts also about somebody it does not know by name', async () => {
    const individId = testIndivid(7);
    expect(await valv.vault.read(individId)).toBeUndefined();
    expect(await valv.vault.textsOf(individId)).toEqual({ tillstand: 'kand', texter: [] });
    const ny = { individId, insatsId: testInsats(1), falt: 'plan.syfte', actor: 'u1' };
    const textId = await valv.vault.writeText({ ...ny, text: 'Åsa\r\ntrivs\tbra' });
    const { insatsId, falt, actor } = ny;
    expect(await valv.vault.textsOf(individId)).toEqual({
      tillstand: 'kand',
      texter: [{ textId, insatsId, falt, actor, text: 'Åsa\ntrivs\tbra', at: valv.clock.at }],
    });
    expect(await valv.vault.read(individId)).toBeUndefined();
    for (const text of ['', ' \n', 'x'.repeat(4001), 'a\u0007', '\ud800']) {
      await expect(valv.vault.writeText({ ...ny, text })).rejects.toMatchObject({
        code: 'ogiltig-uppgift',
      });
    }
    await expect(valv.vault.writeText({ ...ny, falt: 'a|b', text: 'x' })).rejects.toMatchObject({
      code: 'ogiltig-uppgift',
    });
  });

  it('shows nothing and takes nothing from the moment erasure is asked for, and then holds nothing', async () => {
    const { individId } = await valv.vault.register(ANNA);
    const ny = { individId, insatsId: testInsats(1), falt: 'a', text: 'x', actor: 'u1' };
    await valv.vault.writeText(ny);
    await valv.vault.correct({ individId, namn: 'Anna Berg', skal: 'gift', actor: 'u1' });
    await valv.keys.requestErasure([individId], 'k1');
    expect(await valv.vault.read(individId)).toEqual({ tillstand: 'radering-begard' });
    expect(await valv.vault.textsOf(individId)).toEqual({ tillstand: 'radering-begard' });
    expect(await valv.vault.corrections(individId)).toEqual([]);
    expect(await foundBy({ namn: 'Berg' })).toBe(0);
    for (const writing of [
      valv.vault.register(ANNA),
      valv.vault.writeText(ny),
      valv.vault.correct({ individId, namn: 'Z Q', skal: 's', actor: 'u1' }),
    ]) {
      await expect(writing).rejects.toMatchObject({ code: 'individ-gallrad' });
    }
    await valv.keys.destroy([individId]);
    expect(await valv.vault.read(individId)).toEqual({ tillstand: 'gallrad' });
    expect(await valv.vault.residue([individId])).toBe(6);
    expect(await valv.vault.erase([individId])).toBe(6);
    expect(await valv.vault.erase([individId])).toBe(0);
    expect(await valv.vault.residue([individId])).toBe(0);
    expect(await valv.vault.read(individId)).toEqual({ tillstand: 'gallrad' });
    const again = await valv.vault.register(ANNA);
    expect(again.known).toBe(false);
    expect(again.individId).not.toBe(individId);
  });
});

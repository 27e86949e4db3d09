import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { migrateAccess } from '../store/schema.js';
import { createApprovals, type Approvals } from './approvals.js';
import type { NewGodkannande } from './godkannande.js';

const DAY = 86_400_000;
const START = Date.UTC(2026, 5, 30, 10);
const [ANNA, BO] = [randomUUID(), randomUUID()];

let database: TestDatabase;
let pool: pg.Pool;
let approvals: Approvals;
let clock = START;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 8 });
  await migrateAccess(pool);
  approvals = createApprovals({ pool, now: () => clock });
});
beforeEach(() => (clock = START));
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const wanted = (over: Partial<NewGodkannande> = {}): NewGodkannande => ({
  kind: 'gallring',
  namnder: ['farsta'],
  innehall: { planId: randomUUID(), antal: 3 },
  begardAv: ANNA,
  ...over,
});
const yes = (id: string) => ({ id, godkann: true, beslutadAv: BO });
const asked = async (over?: Partial<NewGodkannande>) => (await approvals.request(wanted(over))).id;

describe('an approval', () => {
  it('waits, is approved by another, and is executed', async () => {
    const request = await approvals.request(wanted());
    expect(request).toMatchObject({ status: 'vantar', begardAv: ANNA, begardAt: START });
    clock = START + DAY;
    const approved = await approvals.decide(yes(request.id));
    expect(approved).toMatchObject({ status: 'godkand', beslutadAv: BO, beslutadAt: clock });
    const taken = await approvals.takeApproved(request.id, 'gallring');
    expect(taken).toMatchObject({ status: 'verkstalld', verkstalldAt: clock });
    expect(taken.innehall).toEqual(request.innehall);
    expect(await approvals.find(request.id)).toEqual(taken);
  });

  it('is never given by the one who asked, whatever code is run', async () => {
    const id = await asked();
    const own = { ...yes(id), beslutadAv: ANNA };
    await expect(approvals.decide(own)).rejects.toMatchObject({ code: 'egen-begaran' });
    const beside = pool.query(
      "UPDATE behorighet.godkannande SET status = 'godkand', beslutad_av = begard_av WHERE id = $1",
      [id],
    );
    await expect(beside).rejects.toThrow('check constraint');
    expect(await approvals.find(id)).toMatchObject({ status: 'vantar' });
  });

  it('is decided once, also when many decide at the same time', async () => {
    const id = await asked();
    const answers = await Promise.allSettled(
      Array.from({ length: 12 }, (_, nr) =>
        approvals.decide({ id, godkann: nr % 2 === 0, beslutadAv: randomUUID() }),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(approvals.decide(yes(id))).rejects.toMatchObject({ code: 'redan-beslutad' });
  });

  it('is executed exactly once, also when many take it at the same time', async () => {
    const id = await asked();
    await approvals.decide(yes(id));
    const taken = await Promise.allSettled(
      Array.from({ length: 24 }, () => approvals.takeApproved(id, 'gallring')),
    );
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of taken) {
      if (one.status === 'fulfilled') continue;
      expect(one.reason).toMatchObject({ code: 'redan-verkstalld' });
    }
  });

  it('is of no use refused, undecided, unknown or for another kind of thing', async () => {
    const id = await asked();
    const take = (which: string, kind: NewGodkannande['kind'] = 'gallring') =>
      approvals.takeApproved(which, kind);
    await expect(take(id)).rejects.toMatchObject({ code: 'inte-godkand' });
    await approvals.decide({ ...yes(id), godkann: false });
    expect(await approvals.find(id)).toMatchObject({ status: 'avslagen' });
    await expect(take(id)).rejects.toMatchObject({ code: 'inte-godkand' });
    const other = await asked();
    await approvals.decide(yes(other));
    await expect(take(other, 'makulering')).rejects.toMatchObject({ code: 'godkannande-saknas' });
    for (const unknown of [randomUUID(), 'x']) {
      await expect(take(unknown)).rejects.toMatchObject({ code: 'godkannande-saknas' });
      await expect(approvals.decide(yes(unknown))).rejects.toMatchObject({
        code: 'godkannande-saknas',
      });
    }
  });

  it('lapses after fourteen days, before the decision and after it', async () => {
    const [late, inTime] = [await asked(), await asked()];
    clock = START + 14 * DAY - 1;
    await approvals.decide(yes(inTime));
    clock = START + 14 * DAY;
    expect(await approvals.find(late)).toMatchObject({ status: 'forfallen' });
    await expect(approvals.decide(yes(late))).rejects.toMatchObject({ code: 'begaran-forfallen' });
    clock = START + 28 * DAY;
    expect(await approvals.find(inTime)).toMatchObject({ status: 'forfallen' });
    await expect(approvals.takeApproved(inTime, 'gallring')).rejects.toMatchObject({
      code: 'begaran-forfallen',
    });
    await expect(approvals.decide(yes(inTime))).rejects.toMatchObject({ code: 'redan-beslutad' });
  });
});

describe('what was asked for', () => {
  it.each([
    `UPDATE behorighet.godkannande SET innehall = '{}'`,
    `UPDATE behorighet.godkannande SET kind = 'makulering'`,
    'DELETE FROM behorighet.godkannande',
    'TRUNCATE behorighet.godkannande',
  ])('stays: %s is refused', async (change) => {
    await asked();
    await expect(pool.query(change)).rejects.toThrow('stays as it was asked for');
  });

  it.each([
    [{ text: 'gäller 20120304-1234' }, 'personuppgift-i-begaran'],
    [{ lista: [{ nr: 201203041234 }] }, 'personuppgift-i-begaran'],
    [{ text: 'x'.repeat(100_001) }, 'for-stor-begaran'],
  ])('is refused when it holds what it should not', async (innehall, code) => {
    await expect(approvals.request(wanted({ innehall }))).rejects.toMatchObject({ code });
  });

  it('names at least one board, and only boards that are', async () => {
    for (const namnder of [[], ['gotham'], ['farsta', 'gotham']]) {
      await expect(approvals.request(wanted({ namnder }))).rejects.toMatchObject({
        code: 'okand-namnd',
      });
    }
  });

  it('is listed by kind to the boards it concerns', async () => {
    const one = await asked({ kind: 'studieutdrag', namnder: ['jarva', 'bromma'] });
    const whole = await asked({ kind: 'studieutdrag', namnder: ['*'] });
    const ids = async (...of: Parameters<Approvals['list']>) =>
      (await approvals.list(...of)).map(({ id }) => id).sort();
    expect(await ids(['studieutdrag'], ['bromma'])).toEqual([one, whole].sort());
    expect(await ids(['studieutdrag'], ['farsta'])).toEqual([whole]);
    expect(await ids(['studieutdrag'], '*')).toEqual([one, whole].sort());
    expect(await ids(['makulering'], '*')).toEqual([]);
  });
});

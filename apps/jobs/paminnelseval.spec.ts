import { randomUUID } from 'node:crypto';
import { createDirectory, migrateAccess } from '../../libs/access/index.js';
import type { InsatsEvent } from '../../libs/domain/index.js';
import { engineOf, rebuild } from '../../libs/read-model/index.js';
import type { Platform } from '../../libs/runtime/index.js';
import { PROJECTIONS } from '../../projections/index.js';
import { handelse } from '../../test/support/handelser.js';
import { append, openTestLog, stored, type TestLog } from '../../test/support/log.js';
import { openPaminnelser } from './paminnelseval.js';

const NU = Date.UTC(2026, 5, 30, 10);
const BY = randomUUID();
const id = (n: number) => `00000000-0000-4000-8000-00000000010${n}`;
const start = handelse('InsatsPaborjad', {
  ...{ metod: 'SIG_U', stadsdelsnamnd: 'norrmalm', alderAr: 15, datum: '2026-05-01' },
});
const risk = handelse('SkattningRegistrerad', { datum: '2026-06-02', riskfragor: [6] });
const LIV: Readonly<Record<string, readonly InsatsEvent[]>> = {
  [id(1)]: [start],
  [id(2)]: [start, risk],
  [id(3)]: [start],
};

describe('whom reminders go to', () => {
  let log: TestLog;
  let paminnelser: Awaited<ReturnType<typeof openPaminnelser>>;
  const people: Record<string, string> = {};

  beforeAll(async () => {
    log = await openTestLog();
    for (const [one, events] of Object.entries(LIV)) {
      await append(log, `insats-${one}`, stored(events));
    }
    await rebuild(engineOf(log), PROJECTIONS);
    await migrateAccess(log.pool);
    const directory = createDirectory({ pool: log.pool, now: () => NU });
    const person = async (
      namn: string,
      roll?: 'enhetschef',
      enhet?: string,
      tom?: '2026-05-01',
    ) => {
      people[namn] = await directory.ensureUser({ iss: 'https://idp.example', sub: namn, namn });
      if (roll === undefined) return;
      const rest = {
        ...(enhet === undefined ? {} : { enhet }),
        ...(tom === undefined ? {} : { tom }),
      };
      const from = '2026-01-01' as const;
      const namnd = 'norra-innerstaden';
      await directory.grant({ anvandare: people[namn], roll, namnd, from, by: BY, ...rest });
    };
    await person('anna');
    await person('nämndens chef', 'enhetschef');
    await person('enhetens chef', 'enhetschef', 'Öppenvården');
    await person('förra chefen', 'enhetschef', undefined, '2026-05-01');
    const named = { namnd: 'norrmalm', by: BY };
    await directory.assignCase({ ...named, insatsId: id(1), anvandare: people['anna'] ?? '' });
    await directory.assignCase({ ...named, insatsId: id(3), enhet: 'Öppenvården' });
    paminnelser = await openPaminnelser({
      platform: { databaseUrl: log.url, protection: { directory } } as unknown as Platform,
      config: { utskick: { mapp: '/nonexistent' } },
      url: 'http://127.0.0.1:3000',
      now: () => NU,
    });
  });
  afterAll(async () => {
    await paminnelser.close();
    await log.close();
  });

  it('is who is named; else the head of the unit; else the head of the nämnd that took it over', async () => {
    const due = await paminnelser.val.kalla.forfallande('2026-05-31', '2026-05-31');
    const told = Object.fromEntries(
      due.map(({ insatsId, ansvariga, ingenNamngiven }) => [
        insatsId,
        [ansvariga.map(({ anvandare }) => anvandare), ingenNamngiven],
      ]),
    );
    expect(told).toEqual({
      [id(1)]: [[people['anna']], undefined],
      [id(2)]: [[people['nämndens chef']], true],
      [id(3)]: [[people['enhetens chef']], true],
    });
  });

  it('is the same of answers that somebody is to look at', async () => {
    const risker = await paminnelser.val.kalla.risker?.('2026-06-01');
    expect(risker).toMatchObject([
      { insatsId: id(2), slag: 'risksvar', ansvariga: [{ anvandare: people['nämndens chef'] }] },
    ]);
    expect(await paminnelser.val.kalla.risker?.('2026-06-03')).toEqual([]);
  });
});

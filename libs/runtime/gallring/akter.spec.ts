import { randomUUID } from 'node:crypto';
import type { IndividId, InsatsEvent } from '../../domain/index.js';
import { insatsForloppProjection } from '../../../projections/insats-forlopp/index.js';
import { handelse } from '../../../test/support/handelser.js';
import { append, openTestLog, stored, type TestLog } from '../../../test/support/log.js';
import { migratePersonKeys, migrateVault, type Akter } from '../../privacy/index.js';
import { engineOf, rebuild } from '../../read-model/index.js';
import { createAkter } from './akter.js';

const barn = (n: number) =>
  `00000000-0000-4000-8000-0000000e00${String(n).padStart(2, '0')}` as IndividId;
const start = (n: number, stadsdelsnamnd = 'farsta') =>
  handelse('InsatsPaborjad', { individId: barn(n), stadsdelsnamnd });
const ANSPRAK = handelse('BehandlingBegransad', { grund: 'rattsligt-ansprak' });
const HAVD = handelse('BegransningHavd');

const CLAIM = 'rattsligt-hinder';
const ELSEWHERE = 'andra-uppgifter';

describe('what the files of a nämnd say against erasing somebody', () => {
  let log: TestLog;
  let akter: Akter;
  beforeAll(async () => {
    log = await openTestLog();
    await migratePersonKeys(log.pool);
    await migrateVault(log.pool);
    akter = createAkter({
      ...{ pool: log.pool, schema: 'event_log' },
      vault: { fodelsedagar: () => Promise.resolve(new Map()) },
      caughtUp: async () => void (await rebuild(engineOf(log), [insatsForloppProjection])),
    });
  });
  afterAll(() => log.close());

  it.each<[string, readonly string[], InsatsEvent[][]]>([
    ['nothing was restricted', [], [[start(1)]]],
    ['somebody needs it for a legal claim', [CLAIM], [[start(2)], [start(2), ANSPRAK]]],
    ['the claim is settled', [], [[start(3), ANSPRAK, HAVD]]],
    ['it is restricted on another ground', [], [[start(4), handelse('BehandlingBegransad')]]],
    ['the ground became another', [CLAIM], [[start(5), handelse('BehandlingBegransad'), ANSPRAK]]],
    ['another nämnd has a file too', [ELSEWHERE], [[start(6)], [start(6, 'jarva')]]],
  ])('when %s: %j', async (_when, undantag, liv) => {
    const { individId } = liv[0]?.[0]?.data as { individId: IndividId };
    for (const events of liv) await append(log, `insats-${randomUUID()}`, stored(events));
    const found = await akter.of('farsta', [individId]);
    expect(found).toMatchObject([{ individId, insatser: liv.map(() => ({ avslutad: false })) }]);
    expect(found[0]?.undantag.map(({ slag }) => slag)).toEqual(undantag);
  });
});

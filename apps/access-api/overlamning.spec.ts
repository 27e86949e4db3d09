import { randomUUID } from 'node:crypto';
import { openStage, type Stage } from '../person-api/testing/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const farsta = () => stage.addInsats(randomUUID(), 'farsta');
const lamna = (body: object, who: Parameters<Stage['as']>[0] = 'chefFarsta') =>
  stage.as(who).post('/v1/overlamning', body);
const med = (key: string, body: object, who: Parameters<Stage['as']>[0] = 'chefFarsta') =>
  lamna(body, who).set('Idempotency-Key', key);
const name = (insatsId: string, anvandare: string) =>
  stage.as('chefFarsta').post(`/v1/insatser/${insatsId}/tilldelningar`, { anvandare });
const casesOf = async (anvandare: string) =>
  (await stage.directory.casesOf(anvandare)).map(({ insatsId }) => insatsId);
const forgetNames = async () =>
  void (await stage.pool.query('DELETE FROM behorighet.insats_tilldelning'));

describe('POST /v1/overlamning', () => {
  it('gives all that somebody has to somebody else, and nothing that was handed over before', async () => {
    const { socFarsta: fran, socFarsta2: till } = stage.ids;
    const [a, b] = [await farsta(), await farsta()];
    await name(a, fran);
    await name(b, fran);
    await name(b, till);
    const key = randomUUID();
    const { status, body } = await med(key, { fran, till });
    expect([status, body.utanforDinBehorighet, body.skyddade]).toEqual([200, 0, 0]);
    expect(body.insatser).toEqual(
      [a, b].sort().map((insatsId) => ({ insatsId, lage: 'overlamnad' })),
    );
    expect(await casesOf(fran)).toEqual([]);
    expect(await casesOf(till)).toEqual([a, b].sort());
    expect((await med(key, { fran, till })).body).toEqual(body);
    const again = await lamna({ fran, till, insatser: [a, b] });
    expect(again.body.insatser.map(({ lage }: { lage: string }) => lage)).toEqual([
      'redan-overlamnad',
      'redan-overlamnad',
    ]);
    expect(await casesOf(till)).toEqual([a, b].sort());
  });

  it('gives what lies with nobody to somebody, when each is named', async () => {
    const { behandlareFarsta: till } = stage.ids;
    const a = await farsta();
    const unclear = await lamna({ till });
    expect([unclear.status, unclear.body.errors[0].code]).toEqual([422, 'overlamning-oklar']);
    expect((await lamna({ till, insatser: [a] })).body).toEqual({
      ...{ fran: null, till, skyddade: 0, utanforDinBehorighet: 0 },
      insatser: [{ insatsId: a, lage: 'overlamnad' }],
    });
    expect(await casesOf(till)).toEqual([a]);
  });

  it('hands over all or nothing, and says which one stood in the way', async () => {
    const { socFarsta: fran, socFarsta2: till } = stage.ids;
    const [own, nobodys, bromma] = [
      await farsta(),
      await farsta(),
      await stage.addInsats(randomUUID(), 'bromma'),
    ];
    await name(own, fran);
    const before = await casesOf(till);
    for (const [insats, status, code] of [
      [nobodys, 422, 'inte-ansvarig'],
      [bromma, 404, 'uppgiften-finns-inte'],
      [randomUUID(), 404, 'uppgiften-finns-inte'],
    ] as const) {
      const answer = await lamna({ fran, till, insatser: [own, insats] });
      expect([answer.status, answer.body.errors]).toEqual([
        status,
        [expect.objectContaining({ pointer: '/insatser/1', code })],
      ]);
    }
    expect(await casesOf(fran)).toEqual([own]);
    expect(await casesOf(till)).toEqual(before);
  });

  it('takes it from one who is shut out, and gives it to none who is', async () => {
    const { socFarsta: fran, socFarsta2: till } = stage.ids;
    await stage.directory.deactivate(fran);
    const back = await lamna({ fran: till, till: fran });
    expect([back.status, back.body.errors[0]]).toEqual([
      422,
      expect.objectContaining({ pointer: '/till', code: 'okand-anvandare' }),
    ]);
    expect((await lamna({ fran, till })).body.insatser).toHaveLength(1);
    await stage.directory.reactivate(fran);
  });

  it.each([
    ['a stranger', () => ({ fran: randomUUID(), till: stage.ids.socFarsta2 }), 'okand-medarbetare'],
    [
      'another nämnd’s',
      () => ({ fran: stage.ids.socBromma, till: stage.ids.socFarsta2 }),
      'okand-medarbetare',
    ],
    [
      'to another nämnd’s',
      () => ({ fran: stage.ids.socFarsta2, till: stage.ids.socBromma }),
      'anvandare-utan-roll',
    ],
    [
      'to oneself',
      () => ({ fran: stage.ids.socFarsta2, till: stage.ids.socFarsta2 }),
      'samma-medarbetare',
    ],
  ])('refuses %s', async (_, body, code) => {
    const answer = await lamna(body());
    expect([answer.status, answer.body.errors[0].code]).toEqual([422, code]);
  });

  it('is for heads', async () => {
    const { socFarsta: fran, socFarsta2: till } = stage.ids;
    expect((await lamna({ fran, till }, 'socFarsta2')).status).toBe(403);
  });
});

describe('a request to hand over that comes again', () => {
  beforeEach(forgetNames);

  it('answers a late retry as it did at first, and takes nothing given since', async () => {
    const { socFarsta: fran, socFarsta2: till } = stage.ids;
    const [first, since] = [await farsta(), await farsta()];
    await name(first, fran);
    const key = randomUUID();
    const told = await med(key, { fran, till });
    expect(told.body.insatser).toEqual([{ insatsId: first, lage: 'overlamnad' }]);
    await name(since, fran);
    await stage.audited();
    const late = await med(key, { fran, till });
    expect([late.status, late.body]).toEqual([200, told.body]);
    expect(await stage.audited()).toHaveLength(1);
    expect(await casesOf(fran)).toEqual([since]);
  });

  it('does a request that comes twice at once a single time', async () => {
    const { socFarsta: fran, socFarsta2: till } = stage.ids;
    const a = await farsta();
    await name(a, fran);
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => med(key, { fran, till })));
    const svar = [{ insatsId: a, lage: 'overlamnad' }];
    expect(answers.map(({ body }) => body.insatser)).toEqual([svar, svar, svar]);
  });

  it('refuses the key for another hand-over, and to nobody else', async () => {
    const { socFarsta2: till, behandlareFarsta: annan } = stage.ids;
    const [a, b] = [await farsta(), await farsta()];
    const key = randomUUID();
    await med(key, { till, insatser: [a] });
    for (const body of [
      { till, insatser: [b] },
      { till: annan, insatser: [a] },
    ]) {
      const { status, body: problem } = await med(key, body);
      expect([status, problem.type]).toEqual([422, '/problem/idempotency-key-ateranvand']);
    }
    expect(await casesOf(till)).not.toContain(b);
    const bromma = await stage.addInsats(randomUUID(), 'bromma');
    const others = { till: stage.ids.socBromma, insatser: [bromma] };
    expect((await med(key, others, 'chefBromma')).status).toBe(200);
  });

  it('keeps no answer of what was refused, so that the key can be used when it is mended', async () => {
    const { socFarsta: fran, socFarsta2: till } = stage.ids;
    const a = await farsta();
    const key = randomUUID();
    const body = { fran, till, insatser: [a] };
    expect((await med(key, body)).body.errors[0].code).toBe('inte-ansvarig');
    await name(a, fran);
    expect((await med(key, body)).status).toBe(200);
  });
});

describe('what lies with nobody', () => {
  beforeEach(forgetNames);

  it('gives nobody what lies with a third who is at work', async () => {
    const { socFarsta: till, behandlareFarsta: tredje } = stage.ids;
    const [fri, tagen] = [await farsta(), await farsta()];
    await name(tagen, tredje);
    const { status, body } = await lamna({ till, insatser: [fri, tagen] });
    expect([status, body.errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: '/insatser/1', code: 'har-ansvarig' })],
    ]);
    expect(await casesOf(till)).toEqual([]);
    await stage.directory.deactivate(tredje);
    const later = await lamna({ till, insatser: [tagen] });
    await stage.directory.reactivate(tredje);
    expect(later.body.insatser).toEqual([{ insatsId: tagen, lage: 'overlamnad' }]);
  });

  it('gives what lies with nobody to one only of two who ask for it at once', async () => {
    const { socFarsta, socFarsta2 } = stage.ids;
    const a = await farsta();
    const answers = await Promise.all(
      [socFarsta, socFarsta2].map((till) => lamna({ till, insatser: [a] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const { ansvariga } = (await stage.directory.namedOn([{ insatsId: a, namnd: 'farsta' }])).get(
      a,
    ) ?? { ansvariga: [] };
    expect(ansvariga).toHaveLength(1);
  });
});

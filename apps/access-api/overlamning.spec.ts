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
const name = (insatsId: string, anvandare: string) =>
  stage.as('chefFarsta').post(`/v1/insatser/${insatsId}/tilldelningar`, { anvandare });
const casesOf = async (anvandare: string) =>
  (await stage.directory.casesOf(anvandare)).map(({ insatsId }) => insatsId);

describe('POST /v1/overlamning', () => {
  it('gives all that somebody has to somebody else, and changes nothing the second time', async () => {
    const { socFarsta: fran, socFarsta2: till } = stage.ids;
    const [a, b] = [await farsta(), await farsta()];
    await name(a, fran);
    await name(b, fran);
    await name(b, till);
    const { status, body } = await lamna({ fran, till });
    expect([status, body.utanforDinBehorighet, body.skyddade]).toEqual([200, 0, 0]);
    expect(body.insatser).toEqual(
      [a, b].sort().map((insatsId) => ({ insatsId, lage: 'overlamnad' })),
    );
    expect(await casesOf(fran)).toEqual([]);
    expect(await casesOf(till)).toEqual([a, b].sort());
    expect((await lamna({ fran, till })).body.insatser).toEqual([]);
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

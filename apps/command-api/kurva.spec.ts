import { MemoryEventStore } from '../../libs/event-store/index.js';
import { oppnaMedStartExample } from './dto/oppna-med-start.dto.js';
import { startTestApi, type TestApi } from './testing/api.js';
import { AUTUMN_2026 } from './testing/walk.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(new MemoryEventStore(() => AUTUMN_2026), () => AUTUMN_2026);
});
afterAll(() => api.close());

/** An insats that has started, and a way to rate it that keeps count of its version. */
async function started() {
  const { body } = await api.open(oppnaMedStartExample);
  const insatsId = body.insatsId as string;
  let revision = 0;
  const post = async (path: string, data: object, key?: string) => {
    const headers = key === undefined ? { revision } : { revision, key };
    const answer = await api.send(`${insatsId}/${path}`, data, headers);
    if (answer.status === 201) revision += 1;
    return answer;
  };
  return { post, rate: (data: object, key?: string) => post('skattningar', data, key) };
}

const WHO5 = { instrument: 'WHO5', informant: 'barn', satt: 'digitalt' };
const ORS = { instrument: 'ORS', informant: 'barn', satt: 'digitalt' };

describe('the one who answered', () => {
  it('gets the score that the answers give, and the curve, oldest first', async () => {
    const { rate } = await started();
    const later = { ...WHO5, datum: '2026-05-04', matpunkt: 'mellan', svar: [3, 3, 3, 3, 3] };
    const first = await rate(later);
    expect([first.status, first.body.poang]).toEqual([201, 60]);
    expect(first.body).toMatchObject({ delskalor: [], riskfragor: [] });
    expect(first.body.kurva).toMatchObject([
      { datum: '2026-05-04', matpunkt: 'mellan', poang: 60 },
    ]);
    const earlier = { ...WHO5, datum: '2026-03-16', matpunkt: 'start', svar: [1, 1, 1, 1, 1] };
    expect((await rate(earlier)).body).toMatchObject({
      poang: 20,
      kurva: [
        { datum: '2026-03-16', matpunkt: 'start', poang: 20 },
        { datum: '2026-05-04', matpunkt: 'mellan', poang: 60 },
      ],
    });
  });

  it('sees nothing of another instrument or informant', async () => {
    const { rate } = await started();
    const at = { datum: '2026-03-16', matpunkt: 'start' };
    await rate({ ...ORS, ...at, informant: 'vardnadshavare-1', poang: 11 });
    await rate({ ...WHO5, ...at, svar: [1, 1, 1, 1, 1] });
    const { body } = await rate({ ...ORS, ...at, poang: 18.5 });
    expect(body.kurva).toMatchObject([{ ...at, poang: 18.5 }]);
  });

  it('sees the curve as it holds, after a rättelse', async () => {
    const { rate, post } = await started();
    const wrong = await rate({ ...ORS, datum: '2026-03-16', matpunkt: 'start', poang: 18.5 });
    const rattelse = { handelseId: wrong.body.handelser[0] as string, skal: 'skrivfel' };
    const andringar = [{ falt: 'poang', till: 8.5 }];
    const mended = await post('rattelser', { ...rattelse, datum: '2026-04-01', andringar });
    expect([mended.status, mended.body.kurva]).toEqual([201, undefined]);
    const { body } = await rate({ ...ORS, datum: '2026-05-04', matpunkt: 'mellan', poang: 20 });
    expect(body.kurva.map(({ poang }: { poang: number }) => poang)).toEqual([8.5, 20]);
  });

  it('gets the first answer again, without what came later', async () => {
    const { rate } = await started();
    const body = { ...ORS, datum: '2026-03-16', matpunkt: 'start', poang: 18.5 };
    const first = await rate(body, 'en-skattning');
    await rate({ ...ORS, datum: '2026-05-04', matpunkt: 'mellan', poang: 20 });
    const again = await rate(body, 'en-skattning');
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(again.body.kurva).toHaveLength(1);
  });

  it('gets score and curve also where it already stands so', async () => {
    const { rate } = await started();
    const body = { ...ORS, datum: '2026-03-16', matpunkt: 'start', poang: 18.5, skattningId: 's1' };
    await rate(body);
    const again = await rate(body);
    expect([again.status, again.body.handelser]).toEqual([200, []]);
    expect(again.body).toMatchObject({ poang: 18.5, kurva: [{ poang: 18.5 }] });
  });

  it.each([
    ['neither score nor answers', {}, '/poang'],
    ['a score that is not what the answers give', { svar: [3, 3, 3, 3, 3], poang: 61 }, '/poang'],
    ['an answer outside the scale', { svar: [3, 3, 3, 3, 9] }, '/svar/4'],
    ['too few answers', { svar: [3] }, '/svar'],
  ])('is told what is wrong with %s', async (_label, given, pointer) => {
    const { rate } = await started();
    const answer = await rate({ ...WHO5, datum: '2026-03-16', matpunkt: 'start', ...given });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, pointer]);
  });
});

import { MemoryEventStore } from '../../libs/event-store/index.js';
import { oppnaMedBeslutExample } from './dto/oppna-med-beslut.dto.js';
import { oppnaMedErbjudandeExample } from './dto/oppna-med-erbjudande.dto.js';
import { oppnaMedStartExample } from './dto/oppna-med-start.dto.js';
import { startTestApi, type TestApi } from './testing/api.js';
import { AUTUMN_2026, routeOf } from './testing/walk.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(new MemoryEventStore(() => AUTUMN_2026), () => AUTUMN_2026);
});
afterAll(() => api.close());

const codes = ({ body }: { body: { kvalitetsflaggor: readonly { kod: string }[] } }) =>
  body.kvalitetsflaggor.map(({ kod }) => kod);

describe('what the law has assessed', () => {
  it.each([
    [
      'an offer of kontaktperson without it',
      { ...oppnaMedErbjudandeExample, metod: 'KP', behovsprovad: false },
      '/behovsprovad behovsprovning-kravs',
    ],
    [
      'a decision by the section on what is not, as assessed',
      { ...oppnaMedBeslutExample, metod: 'KP', lagrum: 'sol-2025-11-5' },
      '/lagrum lagrum-motsager-provning',
    ],
    [
      'a decision by the section on what is, as not assessed',
      { ...oppnaMedBeslutExample, behovsprovad: false },
      '/lagrum lagrum-motsager-provning',
    ],
  ])('refuses %s', async (_, opening, fault) => {
    const { status, body } = await api.open(opening);
    const [{ pointer, code }] = body.errors as [{ pointer: string; code: string }];
    expect([status, `${pointer} ${code}`]).toEqual([422, fault]);
  });

  it('is let in when it began without a decision, and told at once until there is one', async () => {
    const started = await api.open({ ...oppnaMedStartExample, metod: 'KP' });
    expect([started.status, codes(started).includes('BESLUT_SAKNAS')]).toEqual([201, true]);
    const { path, example } = routeOf('FattaBeslut');
    const decided = await api.send(`${started.body.insatsId as string}/${path}`, example);
    expect([decided.status, codes(decided).includes('BESLUT_SAKNAS')]).toEqual([201, false]);
  });

  it('is reported for a quarter that has begun', async () => {
    const { body } = await api.open(oppnaMedBeslutExample);
    const { path, example } = routeOf('RapporteraEjVerkstallt');
    const to = `${body.insatsId as string}/${path}`;
    const early = await api.send(to, { ...example, kvartal: '2027-K1' });
    expect([early.status, early.body.errors[0].code]).toEqual([422, 'kvartal-ej-borjat']);
  });
});

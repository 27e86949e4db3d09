import { utokaRegister } from '../../libs/domain/index.js';
import { MemoryEventStore } from '../../libs/event-store/index.js';
import { oppnaMedStartExample } from './dto/oppna-med-start.dto.js';
import { startTestApi, type TestApi } from './testing/api.js';
import { AUTUMN_2026 } from './testing/walk.js';

let api: TestApi;

beforeAll(async () => {
  utokaRegister({
    instrument: [
      {
        ...{ kod: 'TRE', namn: 'Tre frågor', min: 0, max: 9, riktning: 'hogre-battre' },
        ...{ informanter: ['barn'], antalItems: 3, svar: { min: 0, max: 3 } },
        ...{ alder: { fran: 18 } },
        algoritmer: [
          { version: 1, total: { formel: 'summa' }, kalla: 'egen', osaker: false },
          {
            ...{ version: 2, total: { formel: 'summa' }, reverserade: [2], kalla: 'egen' },
            ...{ osaker: false, giltigFrom: '2026-05-01', andring: 'Fråga 2 vändes inte.' },
          },
        ],
        gransvarden: [
          {
            omraden: [
              { betydelse: 'lågt', till: 6 },
              { betydelse: 'högt', fran: 7 },
            ],
            ...{ kalla: 'egen', osaker: true },
          },
        ],
        licens: { licenskod: 'egen', text: 'Egna ord', itemtextTillaten: false },
        kalla: 'påhittad',
      },
    ],
  });
  api = await startTestApi(new MemoryEventStore(() => AUTUMN_2026), () => AUTUMN_2026);
});
afterAll(() => api.close());

const TRE = { instrument: 'TRE', informant: 'barn', satt: 'digitalt' };

async function rated(...ratings: readonly object[]) {
  const { body } = await api.open(oppnaMedStartExample);
  const insatsId = body.insatsId as string;
  const answers = [];
  for (const [revision, rating] of ratings.entries()) {
    answers.push(await api.send(`${insatsId}/skattningar`, { ...TRE, ...rating }, { revision }));
  }
  return { insatsId, last: answers.at(-1) as (typeof answers)[number] };
}

const FORE = { datum: '2026-03-20', matpunkt: 'start' };
const EFTER = { datum: '2026-06-20', matpunkt: 'avslut' };

describe('a curve over a scoring that was mended', () => {
  it('is of one scoring, and shows what was recorded and why it differs', async () => {
    const svar = [3, 0, 3];
    const { last, insatsId } = await rated({ ...FORE, svar }, { ...EFTER, svar });
    const registrerad = { poang: 6, algoritm: 1, andring: 'Fråga 2 vändes inte.' };
    expect(last.body.kurva).toMatchObject([
      { ...FORE, poang: 9, algoritm: 2, registrerad },
      { ...EFTER, poang: 9, algoritm: 2 },
    ]);
    expect(last.body.kurva[1]).not.toHaveProperty('registrerad');
    const { body } = await api.get(`/v1/insatser/${insatsId}/handelser`);
    const [first, second] = (body as { handelser: { typ: string }[] }).handelser.filter(
      ({ typ }) => typ === 'SkattningRegistrerad',
    );
    expect(first).toMatchObject({ omraknad: { poang: 9, algoritm: 2, registrerad } });
    expect(second).not.toHaveProperty('omraknad');
  });

  it('leaves out a bare total by the old one, and says that it stands beside', async () => {
    const { last } = await rated({ ...FORE, poang: 6 }, { ...EFTER, svar: [3, 0, 3] });
    expect(last.body.kurva).toMatchObject([{ ...EFTER, poang: 9 }]);
    expect(last.body.utanforKurvan).toMatchObject([{ ...FORE, poang: 6, algoritm: 1 }]);
  });

  it('says what the score means, with its source, at every point', async () => {
    const { last } = await rated({ ...FORE, svar: [0, 3, 0] }, { ...EFTER, svar: [3, 0, 3] });
    const hogt = { betydelse: 'högt', fran: 7, kalla: 'egen', osaker: true };
    expect(last.body.tolkning).toEqual({ gransvarden: [hogt], normer: [] });
    const said = last.body.kurva.map(
      ({ tolkning }: { tolkning: { gransvarden: { betydelse: string }[] } }) =>
        tolkning.gransvarden[0]?.betydelse,
    );
    expect(said).toEqual(['lågt', 'högt']);
  });
});

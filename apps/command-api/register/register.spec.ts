import { MemoryEventStore } from '../../../libs/event-store/index.js';
import { utokaRegister } from '../../../libs/domain/index.js';
import { startTestApi, type TestApi } from '../testing/api.js';
import { AUTUMN_2026 } from '../testing/walk.js';

let api: TestApi;

beforeAll(async () => {
  utokaRegister({
    metoder: [
      {
        ...{ kod: 'SKOLBRO', namn: 'Skolbron', niva: 'indikerad', manualbaserad: 'nej' },
        ...{ rekommendation: 'ingen', status: 'aktiv', kalla: 'påhittad' },
      },
    ],
    kodverk: {
      malomrade: [{ kod: 'fritid', namn: 'Fritid', definition: 'Något eget på fritiden.' }],
    },
    namnder: [
      {
        ...{ kod: 'nyast', namn: 'Nyast', omradeskategori: null, giltigFrom: '2027-07-01' },
        kalla: 'påhittad',
      },
    ],
    metodmallar: [
      {
        ...{ metod: 'SKOLBRO', namnd: 'farsta', uppfoljning: { varjeDagar: 28 } },
        ...{ giltigFrom: '2026-05-01', kalla: 'Påhittad.' },
      },
    ],
  });
  api = await startTestApi(new MemoryEventStore(() => AUTUMN_2026), () => AUTUMN_2026);
});
afterAll(() => api.close());

describe('the registers over HTTP', () => {
  it.each([
    ['metoder', 'SKOLBRO'],
    ['kodverk/malomrade', 'fritid'],
    ['stadsdelsnamnder', 'nyast'],
  ])('show in %s what local data added', async (path, kod) => {
    const { body } = await api.get(`/v1/register/${path}`);
    expect((body as { poster: { kod: string }[] }).poster.at(-1)?.kod).toBe(kod);
  });

  it('show every template with its day, nämnd and version, and what it took over', async () => {
    const { body } = await api.get('/v1/register/metodmallar');
    const { poster } = body as { poster: { metod: string }[] };
    expect(poster.map(({ metod }) => metod)).toEqual(expect.arrayContaining(['*', 'FFT', 'MST']));
    expect(poster.at(-1)).toMatchObject({
      ...{ metod: 'SKOLBRO', namnd: 'farsta', version: 1, giltigFrom: '2026-05-01' },
      ...{ uppfoljning: { varjeDagar: 28 }, planFristDagar: 30 },
    });
  });
});

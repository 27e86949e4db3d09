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
});

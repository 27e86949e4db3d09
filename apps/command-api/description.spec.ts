import { METODREGISTER } from '../../libs/domain/index.js';
import { MemoryEventStore } from '../../libs/event-store/index.js';
import { startTestApi, type TestApi } from './testing/api.js';
import { AUTUMN_2026 } from './testing/walk.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(new MemoryEventStore(() => AUTUMN_2026), () => AUTUMN_2026);
});
afterAll(() => api.close());

/** Every command on a known insats, but for the annulment, by its address. */
const PATHS = `
accept
avbojande
avbrott
avbrott/aterupptagande
avslut
begransningar
begransningar/havningar
beslut
beslut/andringar
beslut/ej-verkstallt-rapporter
beslut/overklaganden
beslut/overklaganden/avgoranden
beslut/upphorande
delaktighet
ej-genomforda-skattningar
erbjudande
genomforandeplan
genomforandeplan/revideringar
ifragasatta-uppgifter
individbyte
ko
sip ny-oro
okand-accept
overflyttning
rattelser
sessioner
skattningar
start
uppdrag
uppdrag/mottagande
uppfoljning-efter-utredning
uppfoljning-efter-utredning/avslut
uppfoljningar
uppfoljningar-efter-avslut
vidtalanden
bedomningar
`;

interface Media {
  readonly example?: unknown;
  readonly examples?: object;
}
interface Operation {
  readonly summary?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, Media>> }>
  >;
}

const operations = async (): Promise<[string, Operation][]> => {
  const { body } = await api.get('/openapi.json');
  const paths = body.paths as Record<string, Record<string, Operation>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]): [string, Operation] => [`${method} ${path}`, one]),
  );
};

const hasExample = (media: Media) =>
  media.example !== undefined || Object.keys(media.examples ?? {}).length > 0;

describe('the description of the command side', () => {
  it('names every operation', async () => {
    expect((await operations()).map(([name]) => name).sort()).toEqual(
      [
        'get /v1/insatser/{insatsId}/handelser',
        'get /v1/register/instrument',
        'get /v1/register/kodverk',
        'get /v1/register/kodverk/{namn}',
        'get /v1/register/metoder',
        'get /v1/register/metodmallar',
        'get /v1/register/stadsdelsnamnder',
        'post /v1/handelser',
        'post /v1/individer/{individId}/delning',
        'post /v1/individer/{individId}/sammanslagning',
        'post /v1/insatser',
        'post /v1/insatser/{insatsId}/makuleringar',
        'post /v1/insatser/{insatsId}/makuleringar/{godkannandeId}/beslut',
        'post /v1/utbud/{stadsdelsnamnd}/{metod}',
        'post /v1/utbud/{stadsdelsnamnd}/{metod}/bemanning',
        'post /v1/utbud/{stadsdelsnamnd}/{metod}/ko',
        'post /v1/utbud/{stadsdelsnamnd}/{metod}/rattelser',
        'post /v1/utbud/{stadsdelsnamnd}/{metod}/upphorande',
        ...PATHS.trim()
          .split(/\s+/)
          .map((path) => `post /v1/insatser/{insatsId}/${path}`),
      ].sort(),
    );
  });

  it('refers only to schemas that it has', async () => {
    const { body } = await api.get('/openapi.json');
    const schemas = Object.keys((body.components as { schemas: object }).schemas);
    const refs = [...JSON.stringify(body).matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref]) => ref);
    expect(refs.length).toBeGreaterThan(20);
    expect(
      refs.filter((ref) => !schemas.some((one) => ref === `#/components/schemas/${one}`)),
    ).toEqual([]);
    for (const [list, item] of [
      ['UpprattaGenomforandeplanDto/malsattningar', 'MalsattningDto'],
      ['AvslutaInsatsDto/maluppfyllelse', 'MaluppfyllelseDto'],
      ['RattaUppgiftDto/andringar', 'AndringDto'],
      ['AccepteraInsatsDto/svar', 'PartssvarDto'],
      ['SkattningsregistreringDto/kurva', 'KurvpunktDto'],
    ] as const) {
      const [dto = '', field = ''] = list.split('/');
      expect(body.components.schemas[dto].properties[field]).toMatchObject({
        type: 'array',
        items: { $ref: `#/components/schemas/${item}` },
      });
    }
  });

  it('gives an example of every request and every answer', async () => {
    for (const [name, operation] of await operations()) {
      const bodies = Object.entries(operation.requestBody?.content ?? {});
      const answers = Object.entries(operation.responses).flatMap(([status, { content }]) =>
        Object.entries(content ?? {}).map(([, media]): [string, Media] => [status, media]),
      );
      expect(operation.summary).toMatch(/^[A-ZÅÄÖ]/);
      expect(answers.length).toBeGreaterThan(0);
      for (const [where, media] of [...bodies, ...answers]) {
        expect([name, where, hasExample(media)]).toEqual([name, where, true]);
      }
      if (name.startsWith('post')) expect(bodies).toHaveLength(1);
    }
  });

  it('tells of every refusal that a registration can meet', async () => {
    const all = new Map(await operations());
    const responses = all.get('post /v1/insatser/{insatsId}/skattningar')?.responses ?? {};
    expect(Object.keys(responses)).toEqual([
      ...[
        '200',
        '201',
        '400',
        '401',
        '403',
        '404',
        '409',
        '412',
        '413',
        '415',
        '422',
        '428',
        '503',
      ],
    ]);
  });
});

describe('the registers', () => {
  it('have every kodverk that a field says its codes are in', async () => {
    const { text } = await api.get('/openapi.json');
    const told = [...text.matchAll(/kodverket ([a-z-]+)/g)].map(([, namn]) => namn);
    const { body } = await api.get('/v1/register/kodverk');
    expect(new Set(told).size).toBeGreaterThan(7);
    expect(told.filter((namn) => !(body.namn as string[]).includes(namn ?? ''))).toEqual([]);
  });

  it.each(['metoder', 'stadsdelsnamnder', 'instrument'])('lists %s', async (name) => {
    const { status, body } = await api.get(`/v1/register/${name}`);
    expect(status).toBe(200);
    expect(body.poster.length).toBeGreaterThan(10);
    expect(body.poster[0]).toMatchObject({ kod: expect.any(String), namn: expect.any(String) });
  });

  it('lists every metod of the domain', async () => {
    const { body } = await api.get('/v1/register/metoder');
    expect(body.poster).toHaveLength(METODREGISTER.length);
  });

  it('lists every kodverk that it names, and no other', async () => {
    const { body } = await api.get('/v1/register/kodverk');
    for (const namn of body.namn as string[]) {
      const answer = await api.get(`/v1/register/kodverk/${namn}`);
      expect([namn, answer.status]).toEqual([namn, 200]);
      expect(answer.body.poster.length).toBeGreaterThan(0);
    }
    for (const namn of ['finns-inte', 'constructor', '__proto__']) {
      const answer = await api.get(`/v1/register/kodverk/${namn}`);
      expect([answer.status, answer.body.type]).toEqual([404, '/problem/kodverk-saknas']);
    }
  });
});

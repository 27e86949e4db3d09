import { openApiDocument, routesOf } from '../../libs/web/index.js';
import { openStage, type Stage } from '../person-api/testing/stage.js';

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

let stage: Stage;
let operations: [string, Operation][];

beforeAll(async () => {
  stage = await openStage();
  const document = openApiDocument(stage.app, { title: 'x', description: 'x', version: '1' });
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(
      ([method, one]): [string, Operation] => [`${method} ${path}`, one],
    ),
  );
});
afterAll(() => stage.close());

const hasExample = ({ example, examples }: Media) =>
  example !== undefined || Object.keys(examples ?? {}).length > 0;

describe('the description of persons and access', () => {
  it('names every operation', () => {
    const names = operations.map(([name]) => name).filter((name) => !name.includes('/problem'));
    expect(names.sort()).toEqual(
      [
        'get /v1/behorigheter',
        'get /v1/godkannanden',
        'get /v1/granskning/urval',
        'get /v1/individer/{individId}',
        'get /v1/insatser/{insatsId}/anteckningar',
        'get /v1/mina-behorigheter',
        'post /v1/anvandare',
        'post /v1/behorigheter',
        'post /v1/behorigheter/{id}/aterkallande',
        'post /v1/godkannanden/{id}/beslut',
        'post /v1/granskning/individ',
        'post /v1/handlaggning/sok',
        'post /v1/individer',
        'post /v1/individer/{individId}/registerutdrag',
        'post /v1/insatser/{insatsId}/anteckningar',
        'post /v1/insatser/{insatsId}/tilldelningar',
        'post /v1/insatser/{insatsId}/tilldelningar/aterkallande',
        'post /v1/nodatkomst',
        'post /v1/overlamning',
        'post /v1/studier',
        'put /v1/anvandare/{id}/avstangning',
        'put /v1/individer/{individId}/skydd',
        'put /v1/individer/{individId}/uppgifter',
      ].sort(),
    );
  });

  it('has a Swedish summary, and an example of every request and every answer', () => {
    for (const [name, { summary, requestBody, responses }] of operations) {
      expect([name, summary]).toEqual([name, expect.stringMatching(/^[A-ZÅÄÖ]/)]);
      const media = [...Object.values(responses), requestBody ?? {}].flatMap(({ content }) =>
        Object.values(content ?? {}),
      );
      expect([name, media.length > 0, media.every(hasExample)]).toEqual([name, true, true]);
      const withBody = /^(post|put) /.test(name) && !name.includes('{id}/aterkallande');
      expect([name, requestBody !== undefined]).toEqual([name, withBody]);
    }
  });

  it('holds nothing about a person in any address', () => {
    const addresses = routesOf(stage.app).map(({ path }) => path);
    expect(
      addresses.filter((path) => /:(namn|nummer|personnummer|arendenummer)/.test(path)),
    ).toEqual([]);
  });

  it('has examples of requests that are well-formed to somebody who may send them', async () => {
    const people = ['socFarsta', 'chefFarsta', 'ombud', 'utvarderare', 'drift'] as const;
    for (const [name, { requestBody }] of operations) {
      const [method = '', template = ''] = name.split(' ');
      const path = template.replace(/\{\w+\}/, '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11');
      const body = Object.values(requestBody?.content ?? {}).flatMap(({ examples }) =>
        Object.values((examples ?? {}) as Record<string, { readonly value: object }>),
      )[0]?.value;
      if (body === undefined) continue;
      const statuses = new Set<number>();
      for (const who of people) {
        statuses.add((await stage.as(who)[method as 'post' | 'put'](path, body)).status);
      }
      statuses.delete(403);
      expect([
        name,
        statuses.size > 0,
        [...statuses].filter((one) => one === 400 || one >= 500),
      ]).toEqual([name, true, []]);
    }
  });
});

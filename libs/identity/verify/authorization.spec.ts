import { request as send } from 'node:http';
import { authorizationOf, TokenRefused } from '../index.js';
import { startServer } from '../testing/issuer.js';

describe('the Authorization header of a call', () => {
  it.each([
    ['is given as it came', ['Bearer a.b.c'], 'Bearer a.b.c'],
    ['may be missing', [], 'undefined'],
    ['may not come twice', ['Bearer a.b.c', 'Bearer d.e.f'], 'flera-authorization'],
    ['may not come twice though alike', ['Bearer a.b.c', 'Bearer a.b.c'], 'flera-authorization'],
  ])('%s', async (_name, authorization, expected) => {
    const server = await startServer((request, response) => {
      response.end(answerTo(() => authorizationOf(request)));
    });
    expect(await call(server.url, authorization)).toBe(expected);
    await server.stop();
  });
});

function answerTo(work: () => string | undefined): string {
  try {
    return String(work());
  } catch (error) {
    return error instanceof TokenRefused ? error.reason : String(error);
  }
}

function call(url: string, authorization: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = authorization.flatMap((value) => ['Authorization', value]);
    send(url, { headers: ['Host', new URL(url).host, ...headers] }, (response) => {
      response.setEncoding('utf8').on('data', resolve);
    })
      .on('error', reject)
      .end();
  });
}

import { lines } from './raw.js';
import type { Victims } from './victim.js';

type NoRequest = readonly [name: string, request: () => string];

/** What Node refuses before there is a request to speak of, or what leads to no route. */
export function noRequests(victims: () => Victims): readonly NoRequest[] {
  const bearer = () => `Authorization: ${victims().tokens.maja}`;
  const events = () => `/v1/insatser/${victims().own.insatsId}/handelser`;
  return [
    ['a bare CR in a header', () => lines(`GET ${events()}`, bearer(), 'X-Prov: a\rb')],
    ['a NUL in a header', () => lines(`GET ${events()}`, bearer(), 'X-Prov: a\u0000b')],
    ['a header without a name', () => lines(`GET ${events()}`, bearer(), ': x')],
    ['headers of 40 kB', () => lines(`GET ${events()}`, bearer(), `X-Prov: ${'x'.repeat(40_000)}`)],
    ['an address of 40 kB', () => lines(`GET /v1/${'x'.repeat(40_000)}`, bearer())],
    ['a method that is none', () => lines('STJAL /v1/insatser', bearer())],
    [
      'two lengths',
      () => lines('POST /v1/insatser', bearer(), 'Content-Length: 1', 'Content-Length: 2'),
    ],
    ['no host', () => lines(`GET ${events()}`, bearer()).replace('Host: 127.0.0.1\r\n', '')],
    [
      'a path upwards',
      () => lines(`GET /v1/insatser/../individer/${victims().own.individId}/../x`, bearer()),
    ],
    ['a whole address', () => lines(`GET http://elak.example/v1/register/metod`, bearer())],
    ['a method that no route has', () => lines(`PATCH ${events()}`, bearer())],
  ];
}

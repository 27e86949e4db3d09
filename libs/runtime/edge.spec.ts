import type { Pool } from 'pg';
import { MemoryEventStore } from '../event-store/index.js';
import { readConfig } from './config.js';
import { openEdge } from './edge.js';
import type { Protection } from './protection.js';

describe('the edge of a shell', () => {
  it('is told what the environment says of proxies, of the limit and of host names', async () => {
    const env = {
      OIDC_ISSUER: 'https://login.example.se',
      UTFALL_BETRODD_PROXY: '10.0.0.7',
      UTFALL_ANROP_PER_MINUT: '7',
      UTFALL_VARDNAMN: 'utfall.example.se',
    };
    const platform = {
      pool: {} as Pool,
      protection: {} as Protection,
      store: new MemoryEventStore(),
    };
    expect(await openEdge(readConfig(env), platform, 'http://127.0.0.1:3000')).toMatchObject({
      trustedProxy: ['10.0.0.7'],
      perMinute: 7,
      hostNames: ['utfall.example.se'],
    });
  });
});

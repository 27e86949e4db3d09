import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config.js';
import { individNyckel } from './individ-nyckel.js';

describe('what the environment says', () => {
  it('is the embedded default when it says nothing, or only blanks', () => {
    expect(readConfig({ DATABASE_URL: ' ', UTFALL_DATA: '/var/lib/x' })).toMatchObject({
      databaseUrl: undefined,
      eventstoreUrl: undefined,
      redisUrl: undefined,
      dataDir: '/var/lib/x',
      port: 3000,
    });
  });

  it('names the stores of server mode', () => {
    const env = {
      DATABASE_URL: 'postgres://a',
      EVENTSTORE_URL: 'esdb://b',
      REDIS_URL: 'redis://c',
    };
    expect(readConfig({ ...env, PORT: '0' })).toMatchObject({
      databaseUrl: 'postgres://a',
      eventstoreUrl: 'esdb://b',
      redisUrl: 'redis://c',
      port: 0,
    });
  });

  it.each(['-1', '65536', 'http', '3000.5'])('refuses PORT=%s', (port) => {
    expect(() => readConfig({ PORT: port })).toThrow('heltal mellan 0 och 65535');
  });
});

describe('the key that makes individ ids', () => {
  it('is made once, readable by its owner only, and the same ever after', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'utfall-key-')), 'new');
    const key = individNyckel(folder, {});
    expect(key).toHaveLength(32);
    expect(individNyckel(folder, {}).equals(key)).toBe(true);
    expect(statSync(join(folder, 'individnyckel')).mode & 0o077).toBe(0);
    expect(readFileSync(join(folder, 'individnyckel'), 'utf8')).toBe(key.toString('hex'));
  });

  it('is taken from the environment when it is given', () => {
    const key = individNyckel('/nonexistent', { UTFALL_INDIVIDNYCKEL: 'ab'.repeat(16) });
    expect(key).toEqual(Buffer.alloc(16, 0xab));
  });

  it.each(['kort', 'ab'.repeat(15), `${'ab'.repeat(16)}z`])('refuses %s', (text) => {
    expect(() => individNyckel('/nonexistent', { UTFALL_INDIVIDNYCKEL: text })).toThrow(
      'openssl rand',
    );
  });
});

describe('an address in the environment', () => {
  it.each(['DATABASE_URL', 'EVENTSTORE_URL', 'REDIS_URL'])(
    '%s is refused without its text',
    (name) => {
      expect(() => readConfig({ [name]: 'http://user:hemligt@host' })).toThrow(
        `${name} ska börja med`,
      );
      expect(() => readConfig({ [name]: 'http://user:hemligt@host' })).not.toThrow('hemligt');
    },
  );
});

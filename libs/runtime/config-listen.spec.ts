import { readConfig } from './config.js';

describe('who the environment lets in', () => {
  it('leaves the service to this machine when it says nothing', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 3000, hostNames: [] });
    expect(config).not.toHaveProperty('address');
  });

  it('may name an address and host names', () => {
    const env = { UTFALL_LYSSNA: '0.0.0.0', UTFALL_VARDNAMN: 'a.se, b.se' };
    expect(readConfig(env)).toMatchObject({
      address: '0.0.0.0',
      hostNames: ['a.se', 'b.se'],
    });
  });

  it.each([
    [{ UTFALL_LYSSNA: 'alla' }, /UTFALL_LYSSNA ska vara en IP-adress/],
    [{ UTFALL_VARDNAMN: 'a.se:443' }, /UTFALL_VARDNAMN ska vara värdnamn .* utan port/],
    [{ UTFALL_VARDNAMN: '*' }, /UTFALL_VARDNAMN/],
  ])('refuses %j', (env, message) => {
    expect(() => readConfig(env)).toThrow(message);
  });
});

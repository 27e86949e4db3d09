import { readConfig } from './config.js';

const read = (text: string) => readConfig({ UTFALL_BETRODD_PROXY: text });

describe('whose word on who is calling the environment says to take', () => {
  it.each(['', ' '])('is nobody’s when it says %j', (text) => {
    expect(read(text)).not.toHaveProperty('trustedProxy');
    expect(readConfig({})).not.toHaveProperty('trustedProxy');
  });

  it.each([
    ['1', 1],
    ['5', 5],
    ['10.0.0.7', ['10.0.0.7']],
    [' 10.0.0.0/24, fd00::/8 ,::1', ['10.0.0.0/24', 'fd00::/8', '::1']],
    ['10.0.0.7/32', ['10.0.0.7/32']],
  ])('reads %j', (text, trustedProxy) => {
    expect(read(text)).toMatchObject({ trustedProxy });
  });

  it.each([
    ...['0', '6', '-1', '1.5', 'true', '*', ',', 'proxy.stad.se', 'uniquelocal'],
    ...['10.0.0', '10.0.0.0/0', '::/0', '10.0.0.0/33', 'fd00::/129', '10.0.0.0/255.0.0.0'],
    ...['10.0.0.0/08', '10.0.0.0/24/8', 'fe80::1%eth0', '10.0.0.7, alla', '10.0.0.7:443'],
  ])('refuses to start with %j', (text) => {
    expect(() => read(text)).toThrow(
      /^UTFALL_BETRODD_PROXY ska vara proxyns IP-adresser eller nät .* 1–5, inte "/,
    );
  });

  it('names the one that is wrong', () => {
    expect(() => read('10.0.0.7, alla')).toThrow('inte "alla".');
  });
});

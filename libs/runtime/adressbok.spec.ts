import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adressbokOf, readAdressbok } from './adressbok.js';
import { utskickOf } from './config-utskick.js';

const folder = mkdtempSync(join(tmpdir(), 'adressbok-'));
const book = (text: string) => {
  const file = join(folder, 'bok.json');
  writeFileSync(file, text);
  return file;
};

describe('the address book', () => {
  it('is read anew each time, and knows only those who are in it', async () => {
    const file = book('{"a":"maja@stad.example"}');
    const { epost } = adressbokOf(file);
    expect(await epost('a')).toBe('maja@stad.example');
    expect(await epost('constructor')).toBeUndefined();
    book('{"a":"ny@stad.example"}');
    expect(await epost('a')).toBe('ny@stad.example');
    expect(await adressbokOf(undefined).epost('a')).toBeUndefined();
  });

  it.each([
    ['[]', 'ska vara ett objekt'],
    ['{"a":"ingen adress"}', 'ingen giltig e-postadress'],
    ['{"a":7}', 'ingen giltig e-postadress'],
    ['{', 'är inte JSON'],
  ])('%s is refused with the file and the reason', async (text, why) => {
    await expect(readAdressbok(book(text))).rejects.toThrow(why);
  });

  it('that is not there is said to be so', async () => {
    await expect(readAdressbok(join(folder, 'ingen.json'))).rejects.toThrow('ENOENT');
  });
});

describe('how messages leave', () => {
  it('needs a sender with a mail server, and one that is an address', () => {
    expect(() => utskickOf({ SMTP_URL: 'smtp://x' }, '/d')).toThrow('UTFALL_AVSANDARE');
    expect(() => utskickOf({ SMTP_URL: 'http://x:hemligt@y' }, '/d')).toThrow(
      /^(?!.*hemligt).*smtp/,
    );
    expect(() => utskickOf({ UTFALL_AVSANDARE: 'inte-adress' }, '/d')).toThrow('e-postadress');
    expect(utskickOf({ UTFALL_UTSKICK_DAGAR: '7' }, '/d').sparasDagar).toBe(7);
    for (const UTFALL_UTSKICK_DAGAR of ['0', '-1', 'tio', '3.5']) {
      expect(() => utskickOf({ UTFALL_UTSKICK_DAGAR }, '/d')).toThrow('heltal från 1 till 9999');
    }
    expect(utskickOf({}, '/d')).toEqual({ mapp: '/d/utskick' });
  });
});

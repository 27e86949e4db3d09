import { liknarPersonnummer } from './personnummerlikt.js';

/** Put together here, so that no file holds what looks like somebody. */
const av = (...parts: readonly string[]) => parts.join('');

describe('an id that reads as a personnummer', () => {
  it('does so on every day there is, and on no other', () => {
    const on = (dag: string) => liknarPersonnummer(av('99', dag, '1234'));
    for (const dag of ['0101', '0131', '1201', '1231', '0161', '1291']) expect(on(dag)).toBe(true);
    for (const dag of ['0001', '1301', '0100', '0132', '0160', '9999']) expect(on(dag)).toBe(false);
    expect(liknarPersonnummer(av('1999', '0731', '1234'))).toBe(true);
    expect(liknarPersonnummer(av('1999', '1331', '1234'))).toBe(false);
  });

  it('in a UUID has the right check figure, of ten only one', () => {
    const uuid = (last: number) =>
      av('1999', '0731', '-', '239', String(last), '-4333-8444-555555555555');
    const right = Array.from({ length: 10 }, (_, last) => last).filter((last) =>
      liknarPersonnummer(uuid(last)),
    );
    expect(right).toEqual([2]);
  });

  it.each([
    '191212121212',
    '121212-1212',
    '1912.12.12.1212',
    '1912_12_12-1212',
    'x191212121212x',
    'a-1912-12-12-1212',
    'mal:20090919-2841',
    '1912-12-72:1212',
    '19121212-1212-4333-8444-555555555555',
  ])('%s is one', (text) => {
    expect(liknarPersonnummer(text)).toBe(true);
  });

  it.each([
    'mal-1',
    'steg-12',
    '1732265400',
    '2026-11-22',
    'skattning-2026-11-22-3',
    '3470efca-2308-5704-8fec-429665f89ac3',
    '19121312-1212-4333-8444-555555555555',
    '19121212-1213-4333-8444-555555555555',
  ])('%s is none', (text) => {
    expect(liknarPersonnummer(text)).toBe(false);
  });
});

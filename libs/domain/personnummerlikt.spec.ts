import { liknarPersonnummer } from './personnummerlikt.js';

describe('an id that reads as a personnummer', () => {
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

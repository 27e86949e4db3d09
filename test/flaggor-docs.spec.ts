import { readFileSync } from 'node:fs';
import { AGARE } from '../libs/domain/index.js';

const rows = [
  ...readFileSync('docs/flaggor.md', 'utf8').matchAll(/^\| `([A-Z0-9_]+)` +\|(.*)\|$/gm),
];

describe('the guide to the flags', () => {
  it('tells every flag with whose it is, and no other', () => {
    const told = rows.map(([, kod = '', rest = '']) => `${kod} ${rest.split('|')[1]?.trim()}`);
    const known = Object.entries(AGARE).map(([kod, agare]) => `${kod} ${agare}`);
    expect(told.sort()).toEqual(known.sort());
  });
});

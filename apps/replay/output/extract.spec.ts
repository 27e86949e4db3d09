import { createHash } from 'node:crypto';
import type { CellProjection, RowProjection } from '../../../libs/read-model/index.js';
import { extract } from './extract.js';

const CELLS: CellProjection = {
  name: 'metod-utfall',
  version: 3,
  kind: 'cells',
  prefix: 'insats-',
  handles: [],
  ignores: {},
  key: ['metod'],
  cells: () => [],
};
const ROWS: RowProjection = {
  name: 'insats-forlopp',
  version: 1,
  kind: 'rows',
  prefix: 'insats-',
  handles: [],
  ignores: {},
  key: ['id'],
  columns: { id: 'text', not: 'text', lista: 'json' },
  rows: () => [],
};
const ORIGIN = { position: '17', chain: 'ab12', program: 'utfall 9.9.9', gallratSedan: 0 };
const csv = { format: 'csv', origin: ORIGIN } as const;
const json = { format: 'json', origin: ORIGIN } as const;

describe('an extract', () => {
  it('says in its manifest all that is needed to make it again', () => {
    const made = extract(CELLS, [{ metod: 'FFT', summor: { startade: 2 } }], json);
    expect(JSON.parse(made.manifest)).toEqual({
      projektion: 'metod-utfall',
      projektionsversion: 3,
      position: '17',
      kedja: 'ab12',
      program: 'utfall 9.9.9',
      gallratSedan: 0,
      fil: 'metod-utfall.json',
      rader: 1,
      sha256: createHash('sha256').update(made.content).digest('hex'),
    });
  });

  it('names the local register data that it was made with', () => {
    const origin = { ...ORIGIN, registertillagg: 'c0ffee' };
    const { manifest } = extract(CELLS, [], { format: 'json', origin });
    expect(JSON.parse(manifest)).toMatchObject({ registertillagg: 'c0ffee' });
  });

  it('does not depend on the order in which sums came about', () => {
    const one = extract(CELLS, [{ metod: 'FFT', summor: { a: 1, b: 2 } }], json);
    const two = extract(CELLS, [{ metod: 'FFT', summor: { b: 2, a: 1 } }], json);
    expect(one.content).toBe(two.content);
    expect(JSON.parse(one.content)).toEqual([{ metod: 'FFT', summor: { a: 1, b: 2 } }]);
  });

  it('is one line per sum as CSV', () => {
    const made = extract(CELLS, [{ metod: 'FFT', summor: { startade: 2, avslutade: 1 } }], csv);
    expect(made.content).toBe('metod;storhet;varde\nFFT;startade;2\nFFT;avslutade;1\n');
  });

  it('lets no cell become a formula, and keeps å, ä, ö, quotes and lists whole', () => {
    const row = {
      id: '1',
      not: '=HYPERLINK("x")',
      lista: [{ b: 'å;ä', a: 1 }],
    };
    const { content } = extract(ROWS, [row], csv);
    expect(content).toBe('id;not;lista\n1;"\'=HYPERLINK(""x"")";"[{""a"":1,""b"":""å;ä""}]"\n');
  });

  it('is an empty list, or a heading alone, when there is nothing', () => {
    expect(extract(CELLS, [], json).content).toBe('[]\n');
    expect(extract(ROWS, [], csv).content).toBe('id;not;lista\n');
  });
});

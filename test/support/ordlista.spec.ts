import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { INSATS_EVENT_TYPES, METODREGISTER } from '../../libs/domain/index.js';
import { begreppIn } from './ordlista-docblocks.js';
import { buildOrdlista } from './ordlista.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

describe('the word list', () => {
  it('has a row for every event, command, state and method', async () => {
    const text = await buildOrdlista(ROOT);
    const names = [
      ...INSATS_EVENT_TYPES,
      'FattaBeslut',
      'MakuleraHandelse',
      'EjPaborjad',
      'Avslagen',
      ...METODREGISTER.map(({ kod }) => kod),
    ];
    expect(names.filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it('keeps å, ä and ö in prose, and is the same each time', async () => {
    const text = await buildOrdlista(ROOT);
    expect(text).toContain('| genomförandeplan | `genomforandeplan` |');
    expect(await buildOrdlista(ROOT)).toBe(text);
  });
});

describe('two-part docblocks', () => {
  it('are told from other comments, over several lines and with inner brackets', () => {
    const source = `
/** Only English. */
export interface Plain {}
/**
 * Beslut om insats
 * har fattats. (A decision (formal) was taken.)
 */
export interface BeslutFattat {}
`;
    expect(begreppIn(source, 'x.ts')).toEqual([
      {
        namn: 'BeslutFattat',
        svenska: 'Beslut om insats har fattats.',
        engelska: 'A decision (formal) was taken.',
        fil: 'x.ts',
      },
    ]);
  });
});

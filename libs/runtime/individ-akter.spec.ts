import type { RecordedInsatsEvent } from '../domain/index.js';
import { ansvarigaNamnder, answeringIn, overtagandeNamnder } from './individ-akter.js';

const akt = (namnd: string, ...overtagande: string[]) => ({ insatsId: 'i', namnd, overtagande });

describe('the nämnder that answer for a person', () => {
  it.each([
    ['the one that registered them, before any insats', [], 'farsta', ['farsta']],
    ['nobody, where nobody has registered them or has an insats', [], undefined, []],
    ['the one with the insats', [akt('farsta')], 'farsta', ['farsta']],
    ['the one it was handed to', [akt('bromma', 'bromma')], 'farsta', ['bromma']],
    [
      'both, where one insats stayed',
      [akt('farsta'), akt('bromma', 'bromma')],
      'farsta',
      ['farsta', 'bromma'],
    ],
    [
      'the receiver with what it opened itself, when what it received has gone on',
      [akt('bromma'), akt('kista', 'bromma', 'kista')],
      'farsta',
      ['bromma', 'kista'],
    ],
    ['not one that only opened an insats', [akt('farsta'), akt('bromma')], 'farsta', ['farsta']],
    [
      'the one that registered them, where only such a one has any',
      [akt('bromma')],
      'farsta',
      ['farsta'],
    ],
    [
      'every one with an insats, of somebody no vault knows',
      [akt('farsta'), akt('bromma')],
      undefined,
      ['farsta', 'bromma'],
    ],
    [
      'the one that took over the nämnd that registered them',
      [akt('jarva')],
      'rinkeby-kista',
      ['jarva'],
    ],
    ['the former one of old insatser', [akt('rinkeby-kista')], 'jarva', ['rinkeby-kista']],
  ])('are %s', (_name, akter, registrerad, expected) => {
    expect(ansvarigaNamnder(akter, registrerad)).toEqual(expected);
  });

  it('count a nämnd and the one that took it over as one, and tell which has the file now', () => {
    expect(answeringIn('rinkeby-kista', ['jarva'])).toBe('jarva');
    expect(answeringIn('jarva', ['rinkeby-kista'])).toBe('jarva');
    expect(answeringIn('bromma', ['jarva', 'farsta'])).toBeUndefined();
  });
});

describe('the nämnder that have been given an insats', () => {
  it('are those it was handed to, and those it was corrected to belong to', () => {
    const datum = '2025-12-01';
    const history = [
      { type: 'InsatsOverflyttad', data: { datum, tillNamnd: 'bromma' } },
      {
        type: 'UppgiftRattad',
        data: {
          ...{ datum, handelseId: 'h0', skal: 'skrivfel' },
          andringar: [
            { falt: 'stadsdelsnamnd', fran: 'jarva', till: 'farsta' },
            { falt: 'metod', fran: 'FFT', till: 'MST' },
          ],
        },
      },
      { type: 'NyOroNoterad', data: { datum } },
    ] as unknown as readonly RecordedInsatsEvent[];
    expect(overtagandeNamnder(history)).toEqual(['bromma', 'farsta']);
  });
});

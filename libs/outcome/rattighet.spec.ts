import { handelse, history } from '../../test/support/handelser.js';
import { utfallPer } from './index.js';

const START = handelse('InsatsPaborjad');
const perMetod = utfallPer('metod');
const perBada = utfallPer('metod', 'stadsdelsnamnd');

describe('what counts in a figure', () => {
  it('leaves out an insats from the day its processing is restricted, until it is lifted', () => {
    const begransad = handelse('BehandlingBegransad');
    expect(perMetod(history(START))).toHaveLength(1);
    expect(perMetod(history(START, begransad))).toEqual([]);
    expect(perMetod(history(START, begransad, handelse('BegransningHavd')))).toHaveLength(1);
  });

  it('counts an insats whose facts are called in question', () => {
    expect(perMetod(history(START, handelse('UppgiftIfragasatt')))).toEqual(
      perMetod(history(START)),
    );
  });

  it('counts nothing of a gallrad insats, and all of what is left of it', () => {
    const counted = perBada(history(START, handelse('InsatsAvslutad')));
    expect(perBada(history(START, handelse('InsatsAvslutad'), handelse('InsatsGallrad')))).toEqual(
      [],
    );
    const celler = counted.map(({ key, sums }) => ({ ...key, summor: sums }));
    const left = {
      stream: 'insatser-00000000-0000-4000-8000-0000000000bb',
      events: [{ id: 'e1', type: 'UtfallAvidentifierat', recordedAt: 0, data: { celler } }],
    };
    expect(perBada(left)).toEqual(counted);
    expect(perMetod(left)).toEqual([{ key: { metod: 'FFT' }, sums: counted[0]?.sums }]);
  });

  it('refuses remains that are no sums', () => {
    const broken = (celler: unknown) => ({
      stream: 'insatser-1',
      events: [{ id: 'e1', type: 'UtfallAvidentifierat', recordedAt: 0, data: { celler } }],
    });
    for (const celler of [
      undefined,
      'x',
      [{ metod: 'FFT' }],
      [{ metod: 'FFT', stadsdelsnamnd: 'x', summor: { a: 0.5 } }],
    ]) {
      expect(() => perMetod(broken(celler))).toThrow('UtfallAvidentifierat');
    }
  });
});

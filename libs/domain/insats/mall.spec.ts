import { beslut, history, start } from '../testing.js';
import { mallhanvisning } from './mall.js';

describe('the template that an insats follows', () => {
  it('is that of its start, and none before there is anything to follow', () => {
    const sig = start({ metod: 'SIG_U', stadsdelsnamnd: 'skarholmen' });
    expect(mallhanvisning(history(beslut(), sig))).toMatchObject({
      ...{ metod: 'SIG_U', namnd: 'skarholmen', version: 1 },
      kalla: expect.stringContaining('tredje vecka'),
    });
    expect(mallhanvisning(history(beslut()))).toMatchObject({ metod: 'FFT', version: 1 });
    expect(mallhanvisning(history(start({ metod: 'REPULSE' })))?.metod).toBe('*');
    expect(mallhanvisning([])).toBeUndefined();
  });
});

import { avbojd, avslut, beslut, erbjuden, history, start } from '../../testing.js';
import type { InsatsEvent } from '../events.js';
import { kvalitetsflaggor } from './index.js';

const flaggor = (...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), '2026-06-30').filter(
    ({ kod }) => kod === 'KOMPONENTER_SAKNAS',
  );
const FB = { metod: 'FB_EM' } as const;
const sagt = { ...FB, komponenter: ['foraldrasamtal'] };

describe('KOMPONENTER_SAKNAS', () => {
  it('is on an insats without a manual of which nobody has said what it consists of', () => {
    expect(flaggor(erbjuden(FB))).toMatchObject([
      { handelseId: 'h1', sedan: '2025-08-20', agare: 'behandlare', alderDagar: 314 },
    ]);
    expect(flaggor(erbjuden(FB), start(FB))).toMatchObject([
      { handelseId: 'h2', sedan: '2025-09-15' },
    ]);
  });

  it('is gone where the offer or the start says it', () => {
    expect(flaggor(erbjuden(sagt))).toEqual([]);
    expect(flaggor(erbjuden(sagt), start(FB))).toEqual([]);
    expect(flaggor(erbjuden(FB), start(sagt))).toEqual([]);
  });

  it.each(['FFT', 'SIG_U', 'KP', 'OTHER'])('is not asked of %s', (metod) => {
    expect(flaggor(start({ metod }))).toEqual([]);
  });

  it('is not asked of what was declined, nor of somebody who is not known', () => {
    expect(flaggor(erbjuden(FB), avbojd())).toEqual([]);
    expect(flaggor(erbjuden(FB), avbojd(), start(FB))).toHaveLength(1);
    expect(flaggor(erbjuden(FB), beslut({ ...FB, utfall: 'avslag' }))).toEqual([]);
    expect(flaggor(erbjuden(FB), avslut({ avslutsorsak: 'ALDRIG_STARTAD' }))).toEqual([]);
    expect(flaggor(erbjuden(FB), start(FB), avslut())).toHaveLength(1);
    expect(flaggor(start({ metod: 'PRAK', anonym: true }))).toEqual([]);
    expect(flaggor(start({ metod: 'PRAK' }))).toHaveLength(1);
  });
});

import { kraverBeslut } from './behovsprovning.js';

const given = (erbjudande?: [string, boolean], start?: [string, boolean?]) =>
  kraverBeslut({
    erbjudande: erbjudande && { metod: erbjudande[0], behovsprovad: erbjudande[1] },
    start: start && { metod: start[0], ...(start[1] === undefined ? {} : { anonym: start[1] }) },
  });

describe('whether a decision has to come before the start', () => {
  it('goes by the offer, and by a method that is always assessed', () => {
    expect(given(['FFT', true])).toBe(true);
    expect(given(['FFT', false])).toBe(false);
    expect(given(['KP', false])).toBe(true);
    expect(given(undefined, ['KP'])).toBe(true);
    expect(given(undefined, ['FFT'])).toBe(false);
    expect(given(['FFT', false], ['KP'])).toBe(true);
    expect(given()).toBe(false);
  });

  it('is no for one whom nobody knows', () => {
    expect(given(['FFT', true], ['KP', true])).toBe(false);
    expect(given(['FFT', true], ['KP', false])).toBe(true);
  });
});

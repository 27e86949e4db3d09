import { isProvningOkand, kraverBeslut } from './behovsprovning.js';

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

describe('whether a start tells if the insats was assessed', () => {
  it('is open where it says nothing, and neither method nor namelessness settles it', () => {
    expect(isProvningOkand({ metod: 'FFT' })).toBe(true);
    expect(isProvningOkand({ metod: 'FFT', anonym: false })).toBe(true);
    expect(isProvningOkand({ metod: 'FFT', behovsprovad: false })).toBe(false);
    expect(isProvningOkand({ metod: 'KP' })).toBe(false);
    expect(isProvningOkand({ metod: 'FFT', anonym: true })).toBe(false);
  });

  it('asks for a decision where it says yes', () => {
    const start = { metod: 'FFT', behovsprovad: true };
    expect(kraverBeslut({ erbjudande: undefined, start })).toBe(true);
    const not = { metod: 'FFT', behovsprovad: false };
    expect(kraverBeslut({ erbjudande: undefined, start: not })).toBe(false);
  });
});

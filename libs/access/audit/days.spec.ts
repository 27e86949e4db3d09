import { instantsOf } from './days.js';

const iso = (from: string, tom: string) => {
  const span = instantsOf({ from, tom } as Parameters<typeof instantsOf>[0]);
  return [new Date(span.from).toISOString(), new Date(span.tom).toISOString()];
};

describe('days in Sweden as instants', () => {
  it.each([
    ['2026-07-01', '2026-07-02', '2026-06-30T22:00:00.000Z', '2026-07-02T21:59:59.999Z'],
    ['2026-11-22', '2026-11-22', '2026-11-21T23:00:00.000Z', '2026-11-22T22:59:59.999Z'],
    // The days on which the clocks are changed are 23 and 25 hours.
    ['2026-03-29', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
    ['2026-10-25', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
  ])('%s – %s', (from, tom, ...expected) => {
    expect(iso(from, tom)).toEqual(expected);
  });
});

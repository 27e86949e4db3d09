import { positionUntil } from './as-of.js';

const asked: number[] = [];
const platform = {
  reader: {
    head: () => Promise.resolve(100n),
    positionAt: (instant: number) => {
      asked.push(instant);
      return Promise.resolve(7n);
    },
  },
} as never;

async function instantAsked(until: string): Promise<string> {
  await positionUntil(platform, until);
  return new Date(asked.at(-1) ?? 0).toISOString();
}

describe('--until', () => {
  it('is a position, or the head', async () => {
    expect(await positionUntil(platform, undefined)).toBe(100n);
    expect(await positionUntil(platform, '42')).toBe(42n);
  });

  it.each([
    ['2026-01-15', '2026-01-15T22:59:59.999Z'],
    ['2026-06-30', '2026-06-30T21:59:59.999Z'],
    // The day on which summer time ends, and the day on which it begins.
    ['2025-10-26', '2025-10-26T22:59:59.999Z'],
    ['2025-03-30', '2025-03-30T21:59:59.999Z'],
    ['2026-06-30T12:00:00+02:00', '2026-06-30T10:00:00.000Z'],
    ['2026-06-30T12:00Z', '2026-06-30T12:00:00.000Z'],
  ])('%s is the instant %s, in Swedish days', async (until, instant) => {
    expect(await instantAsked(until)).toBe(instant);
  });

  it.each([
    '2026-02-30',
    '2026-06-30T12:00:00',
    '2026-02-30T12:00:00Z',
    'igår',
    '-1',
    '101',
    '2199-01-01',
  ])('%s is refused', async (until) => {
    await expect(positionUntil(platform, until)).rejects.toMatchObject({ exitCode: 2 });
  });
});

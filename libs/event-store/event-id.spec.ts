import { eventId } from './event-id.js';

describe('eventId', () => {
  // Stored logs depend on these: they never change.
  it.each([
    ['insats-1', 'nyckel', 0, '7202ac3e-370c-50ca-a788-d00c044271e6'],
    ['insats-1', 'nyckel', 1, '7de8074a-891b-5391-82e1-a7e22c6d4755'],
    ['register-åäö', 'nyckel', 0, 'f651a3b1-733c-5708-be16-8f39de6bff85'],
  ])('is what it always was for %s, %s, %i', (...[stream, key, index, id]) => {
    expect(eventId(stream, key, index)).toBe(id);
  });

  it('is a UUID of version 5 and variant 1, different for each part', () => {
    const ids = Array.from({ length: 500 }, (_, n) => eventId(`s${n % 5}`, `k${n % 7}`, n));
    const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(ids.every((id) => pattern.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(500);
  });
});

import type { Request } from 'express';
import { etag, ifMatchOf } from './etag.js';
import { idempotencyKeyOf } from './idempotency-key.js';

const withHeader = (name: string, value: string | undefined): Request =>
  ({ get: (asked: string) => (asked === name ? value : undefined) }) as unknown as Request;

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('If-Match', () => {
  it.each(['0', '7', '999999999999'])('reads what an ETag of revision %s says', (text) => {
    const revision = BigInt(text);
    expect(ifMatchOf(withHeader('If-Match', etag(revision)))).toBe(revision);
  });

  it.each([
    [undefined, 'if-match-saknas'],
    ['', 'if-match-saknas'],
    ['3', 'if-match-ogiltig'],
    ['W/"3"', 'if-match-ogiltig'],
    ['*', 'if-match-ogiltig'],
    ['"3", "4"', 'if-match-ogiltig'],
    ['"-1"', 'if-match-ogiltig'],
    ['"03"', 'if-match-ogiltig'],
    [`"${'9'.repeat(400)}"`, 'if-match-ogiltig'],
  ])('refuses %s as %s', (value, code) => {
    expect(codeOf(() => ifMatchOf(withHeader('If-Match', value)))).toBe(code);
  });
});

describe('Idempotency-Key', () => {
  it.each([
    [undefined, 'idempotency-key-saknas'],
    ['', 'idempotency-key-saknas'],
    ['short', 'idempotency-key-ogiltig'],
    ['med mellanslag', 'idempotency-key-ogiltig'],
    ['nyckel-å-ä-ö', 'idempotency-key-ogiltig'],
    ['x'.repeat(201), 'idempotency-key-ogiltig'],
    ['12345678', 'accepted'],
    ['x'.repeat(200), 'accepted'],
  ])('%s is %s', (value, code) => {
    expect(codeOf(() => idempotencyKeyOf(withHeader('Idempotency-Key', value)))).toBe(code);
  });
});

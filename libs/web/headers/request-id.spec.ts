import type { Request } from 'express';
import { requestIdOf } from './request-id.js';

const sending = (id: string | undefined): Request => ({ get: () => id }) as unknown as Request;

describe('the id of a request', () => {
  it.each([
    'minbegaran-1',
    'c0a8e7f2-1d7f-4a35-9c1f-6a1d2f7f0d11',
    '12345678-1234-4234-9234-123456789012',
  ])('is the sender’s own: %s', (id) => {
    expect(requestIdOf(sending(id))).toBe(id);
  });

  it.each([
    undefined,
    '',
    'kort',
    'med mellanslag',
    '19121212-1212',
    '191212121212',
    'x-121212-1212',
    'å'.repeat(10),
  ])('is ours when the sender’s may not be kept: %s', (id) => {
    const request = sending(id);
    expect(requestIdOf(request)).toMatch(/^[0-9a-f-]{36}$/);
    expect(requestIdOf(request)).toBe(requestIdOf(request));
  });
});

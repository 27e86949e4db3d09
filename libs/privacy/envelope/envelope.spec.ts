import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { EnvelopeBroken, open, seal, type Place } from './envelope.js';
import { unwrapKey, wrapKey } from './wrap.js';

const dek = randomBytes(32);
const place: Place = { individId: 'i-1', kind: 'text', id: 't-1', field: 'plan.syfte' };

describe('an envelope', () => {
  it('opens to what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(open(dek, place, seal(dek, place, text))).toBe(text);
      }),
    );
  });

  it('does not open at another place, whichever part differs', () => {
    const sealed = seal(dek, place, 'Åsa trivs');
    for (const part of ['individId', 'kind', 'id', 'field'] as const) {
      expect(() => open(dek, { ...place, [part]: 'annan' }, sealed)).toThrow(EnvelopeBroken);
    }
    expect(() => open(dek, { ...place, kind: 'text|t-1' }, sealed)).toThrow(EnvelopeBroken);
    expect(() => seal(dek, { ...place, id: 'a|b' }, 'x')).toThrow(RangeError);
  });

  it('does not open with another key', () => {
    expect(() => open(randomBytes(32), place, seal(dek, place, 'x'))).toThrow(EnvelopeBroken);
    expect(() => seal(randomBytes(16), place, 'x')).toThrow(RangeError);
  });

  it('does not open when any character is changed, added or taken away', () => {
    const sealed = seal(dek, place, 'Åsa trivs');
    for (let at = 0; at < sealed.length; at += 1) {
      for (const other of ['A', 'B', '.', '=']) {
        if (sealed[at] === other) continue;
        const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
        expect(() => open(dek, place, changed)).toThrow(EnvelopeBroken);
      }
      expect(() => open(dek, place, sealed.slice(0, at) + sealed.slice(at + 1))).toThrow();
      expect(() => open(dek, place, `${sealed.slice(0, at)}A${sealed.slice(at)}`)).toThrow();
    }
    expect(() => open(dek, place, '')).toThrow(EnvelopeBroken);
  });

  it('is another one each time, and says which way it was sealed', () => {
    const nonces = new Set(Array.from({ length: 500 }, () => seal(dek, place, '').split('.')[3]));
    expect(nonces.size).toBe(500);
    expect(seal(dek, place, '')).toMatch(/^v1\.A256GCM\.[\w-]{8}\.[\w-]{16}\.\.[\w-]{22}$/);
  });
});

describe('a wrapped key', () => {
  it('opens at its place only, and not when a byte is changed', () => {
    const kek = randomBytes(32);
    const bytes = wrapKey(kek, dek, 'individnyckel|a');
    expect(unwrapKey(kek, bytes, 'individnyckel|a')).toEqual(dek);
    expect(() => unwrapKey(kek, bytes, 'individnyckel|b')).toThrow(EnvelopeBroken);
    expect(() => unwrapKey(randomBytes(32), bytes, 'individnyckel|a')).toThrow(EnvelopeBroken);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => unwrapKey(kek, changed, 'individnyckel|a')).toThrow(EnvelopeBroken);
    }
  });
});

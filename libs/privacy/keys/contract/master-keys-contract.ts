import { randomBytes, verify } from 'node:crypto';
import { EnvelopeBroken } from '../../envelope/envelope.js';
import { NyckelEjLaddad } from '../faults.js';
import type { MasterKeys } from '../port.js';

/** A provider under test. `reopen` is another process over the same keys, where there can be one. */
export interface MasterKeysSubject {
  readonly keys: MasterKeys;
  readonly reopen?: () => Promise<MasterKeys>;
}

const dek = randomBytes(32);
const place = 'individnyckel|a';

/** The provider of the test that is running. */
interface Subject extends MasterKeysSubject {
  readonly clock: { at: number };
}

/** What every provider of master keys must do. `clock.at` is the time that the provider is given. */
export function masterKeysContract(
  make: (clock: { at: number }) => Promise<MasterKeysSubject>,
): void {
  const fresh = async (): Promise<Subject> => {
    const clock = { at: 1_000_000 };
    return { ...(await make(clock)), clock };
  };
  wrapping(fresh);
  retiring(fresh);
  deriving(fresh);
}

function wrapping(fresh: () => Promise<Subject>): void {
  it('opens what it has wrapped, at its place only', async () => {
    const { keys } = await fresh();
    const { kek, bytes } = await keys.wrap(dek, place);
    expect(kek).toBe(await keys.currentId());
    expect(bytes.includes(dek)).toBe(false);
    expect(await keys.unwrap(kek, bytes, place)).toEqual(dek);
    await expect(keys.unwrap(kek, bytes, 'individnyckel|b')).rejects.toThrow(EnvelopeBroken);
  });

  it('says that a key is not at hand, rather than that it is wrong', async () => {
    const { keys } = await fresh();
    const { bytes } = await keys.wrap(dek, place);
    await expect(keys.unwrap('hn-okand', bytes, place)).rejects.toMatchObject({
      code: 'nyckel-ej-laddad',
      retryable: true,
    });
  });
}

function retiring(fresh: () => Promise<Subject>): void {
  it('goes on opening by a retired key, and wraps by the new one', async () => {
    const { keys, clock } = await fresh();
    const old = await keys.wrap(dek, place);
    clock.at += 5000;
    const id = await keys.rotate();
    expect(id).not.toBe(old.kek);
    expect((await keys.wrap(dek, place)).kek).toBe(id);
    expect(await keys.unwrap(old.kek, old.bytes, place)).toEqual(dek);
    expect(await keys.list()).toEqual([
      { id: old.kek, state: 'retired', madeAt: 1_000_000, retiredAt: 1_005_000 },
      { id, state: 'current', madeAt: 1_005_000 },
    ]);
  });

  it('destroys only what was retired before the instant, and never the current key', async () => {
    const { keys, clock } = await fresh();
    const old = await keys.wrap(dek, place);
    clock.at += 5000;
    await keys.rotate();
    expect(await keys.destroyRetired(1_005_000)).toEqual([]);
    expect(await keys.unwrap(old.kek, old.bytes, place)).toEqual(dek);
    clock.at += 5000;
    expect(await keys.destroyRetired(1_005_001)).toEqual([old.kek]);
    await expect(keys.unwrap(old.kek, old.bytes, place)).rejects.toThrow(NyckelEjLaddad);
    expect(await keys.list()).toMatchObject([
      { id: old.kek, state: 'destroyed', destroyedAt: 1_010_000 },
      { state: 'current' },
    ]);
    expect(await keys.destroyRetired(Infinity)).toEqual([]);
    expect((await keys.wrap(dek, place)).kek).toBe(await keys.currentId());
  });
}

function deriving(fresh: () => Promise<Subject>): void {
  it('has one index key per nämnd, which no rotation changes', async () => {
    const { keys } = await fresh();
    const norr = await keys.indexKey('norrmalm');
    await keys.rotate();
    expect(norr).toHaveLength(32);
    expect(await keys.indexKey('norrmalm')).toEqual(norr);
    expect(await keys.indexKey('farsta')).not.toEqual(norr);
  });

  it('signs so that anybody with the public key can verify', async () => {
    const { keys } = await fresh();
    const signature = await keys.sign(Buffer.from('intyg'));
    const publicKey = await keys.publicKey();
    expect(publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----/);
    expect(verify(null, Buffer.from('intyg'), publicKey, signature)).toBe(true);
    expect(verify(null, Buffer.from('Intyg'), publicKey, signature)).toBe(false);
  });

  it('is the same to another process', async () => {
    const { keys, clock, reopen } = await fresh();
    if (reopen === undefined) return;
    const { kek, bytes } = await keys.wrap(dek, place);
    const other = await reopen();
    expect(await other.unwrap(kek, bytes, place)).toEqual(dek);
    expect(await other.publicKey()).toBe(await keys.publicKey());
    expect(await other.indexKey('farsta')).toEqual(await keys.indexKey('farsta'));
    const rotated = await other.rotate();
    clock.at += 1000;
    expect((await keys.wrap(dek, place)).kek).toBe(rotated);
  });
}

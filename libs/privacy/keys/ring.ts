import { createPrivateKey, createPublicKey, hkdfSync, sign as signBytes } from 'node:crypto';
import { unwrapKey, wrapKey } from '../envelope/wrap.js';
import { NyckelEjLaddad } from './faults.js';
import type { MasterKeyInfo, MasterKeys } from './port.js';

/** Where a ring of master keys is kept: what differs between files and memory. */
export interface KeyKeeper {
  /** Every key there has been, oldest first; the last one not retired is the current one. */
  list(): Promise<readonly MasterKeyInfo[]>;
  /** The 32 bytes of a key; undefined when it is not at hand. */
  material(id: string): Promise<Buffer | undefined>;
  /** Adds a current key and retires the one before, in one step; answers the id of the current key. */
  rotate(): Promise<string>;
  destroy(ids: readonly string[]): Promise<void>;
  /** 32 bytes that index keys are derived from. */
  indexRoot(): Promise<Buffer>;
  /** Ed25519 private key, PKCS#8 in PEM. */
  signingKey(): Promise<string>;
}

/** The provider over keys that this process can hold; what a hardware module does inside itself. */
export function ringMasterKeys(keeper: KeyKeeper): MasterKeys {
  const currentId = async (): Promise<string> => {
    const current = (await keeper.list()).findLast(({ state }) => state === 'current');
    if (current === undefined) throw new NyckelEjLaddad('(ingen)');
    return current.id;
  };
  const material = async (id: string): Promise<Buffer> => {
    const key = await keeper.material(id);
    if (key === undefined) throw new NyckelEjLaddad(id);
    return key;
  };
  return {
    currentId,
    list: () => keeper.list(),
    rotate: () => keeper.rotate(),
    async wrap(dek, place) {
      const kek = await currentId();
      return { kek, bytes: wrapKey(await material(kek), dek, `${kek}|${place}`) };
    },
    async unwrap(kek, bytes, place) {
      return unwrapKey(await material(kek), bytes, `${kek}|${place}`);
    },
    async destroyRetired(before) {
      const due = (await keeper.list()).filter((key) => isDue(key, before)).map(({ id }) => id);
      if (due.length > 0) await keeper.destroy(due);
      return due;
    },
    async indexKey(namnd) {
      const root = await keeper.indexRoot();
      return Buffer.from(hkdfSync('sha256', root, '', `utfall blindindex 1|${namnd}`, 32));
    },
    async sign(bytes) {
      return signBytes(null, bytes, createPrivateKey(await keeper.signingKey()));
    },
    async publicKey() {
      const key = createPublicKey(await keeper.signingKey());
      return key.export({ type: 'spki', format: 'pem' }).toString();
    },
  };
}

function isDue({ state, retiredAt }: MasterKeyInfo, before: number): boolean {
  return state === 'retired' && retiredAt !== undefined && retiredAt < before;
}

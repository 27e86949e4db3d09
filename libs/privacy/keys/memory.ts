import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { MasterKeyInfo, MasterKeys } from './port.js';
import { ringMasterKeys } from './ring.js';

/** Master keys that die with the process: for specs and for trying things out. */
export function memoryMasterKeys({ now }: { readonly now: () => number }): MasterKeys {
  const materials = new Map<string, Buffer>();
  let infos: readonly MasterKeyInfo[] = [];
  const root = randomBytes(32);
  const signing = newSigningKey();

  const rotate = (): string => {
    const id = newMasterKeyId();
    materials.set(id, randomBytes(32));
    infos = withNewCurrent(infos, { id, at: now() });
    return id;
  };
  rotate();
  return ringMasterKeys({
    list: () => Promise.resolve(infos),
    material: (id) => Promise.resolve(materials.get(id)),
    rotate: () => Promise.resolve(rotate()),
    destroy: (ids) => {
      ids.forEach((id) => materials.delete(id));
      infos = withDestroyed(infos, { ids, at: now() });
      return Promise.resolve();
    },
    indexRoot: () => Promise.resolve(root),
    signingKey: () => Promise.resolve(signing),
  });
}

/** The ring after a rotation. */
export function withNewCurrent(
  infos: readonly MasterKeyInfo[],
  { id, at }: { readonly id: string; readonly at: number },
): readonly MasterKeyInfo[] {
  const before = infos.map((info): MasterKeyInfo =>
    info.state === 'current' ? { ...info, state: 'retired', retiredAt: at } : info,
  );
  return [...before, { id, state: 'current', madeAt: at }];
}

/** The ring after keys were destroyed. */
export function withDestroyed(
  infos: readonly MasterKeyInfo[],
  { ids, at }: { readonly ids: readonly string[]; readonly at: number },
): readonly MasterKeyInfo[] {
  return infos.map((info) =>
    ids.includes(info.id) ? { ...info, state: 'destroyed', destroyedAt: at } : info,
  );
}

export function newMasterKeyId(): string {
  return `hn-${randomUUID()}`;
}

/** A fresh Ed25519 private key, PKCS#8 in PEM. */
export function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

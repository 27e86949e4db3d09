import type { Datum, IndividId, InsatsId } from '../domain/index.js';
import { insatserOf } from './individ-akter.js';
import type { Platform } from './platform.js';

/** A person as an insats was opened on them. */
interface Opened {
  readonly individId: string;
  readonly insatsId: string;
}

/** Whether the vault knows the person of an insats, or another insats is theirs, as far as the read model knows. */
export async function isKnownIndivid(
  { pool, protection }: Pick<Platform, 'pool' | 'protection'>,
  { individId, insatsId }: Opened,
): Promise<boolean> {
  if ((await protection.vault.namndOf(individId as IndividId)) !== undefined) return true;
  return (await insatserOf(pool, individId)).some((id) => id !== insatsId);
}

/**
 * When somebody was born, as far as the vault knows and may tell: of a protected identity nothing is told, not
 * even by a refusal. A vault that cannot be opened just now stops no registration.
 */
export async function fodelsedagOf(
  { protection: { vault } }: Pick<Platform, 'protection'>,
  individId: string,
): Promise<Datum | undefined> {
  const id = individId as IndividId;
  try {
    if ((await vault.isProtected([id])).has(id)) return undefined;
    return (await vault.fodelsedagar([id])).get(id);
  } catch {
    return undefined;
  }
}

/** What the vault and the read model know of persons, for those who move insatser between them. */
export function individer({ pool, protection }: Pick<Platform, 'pool' | 'protection'>) {
  return {
    isRegistered: async (individId: string) =>
      (await protection.vault.namndOf(individId as IndividId)) !== undefined,
    insatserOf: (individId: string) => insatserOf(pool, individId),
    // Whoever has an insats of their own again is no longer only another's earlier entry.
    moveTexts: async (insatsId: InsatsId, till: IndividId) => {
      await protection.vault.separate(till);
      await protection.vault.moveTexts(insatsId, till);
    },
    merge: (both: { readonly fran: IndividId; readonly till: IndividId }) =>
      protection.vault.merge(both),
  };
}

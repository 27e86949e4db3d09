import type { ClientBase, Pool } from 'pg';
import type { IndividId } from '../../domain/index.js';
import { IndividGallrad, NyckelEjLaddad } from '../keys/faults.js';
import type { PersonKey, PersonKeys } from '../keys/person-keys-port.js';
import type { MasterKeys } from '../keys/port.js';

export interface VaultOptions {
  readonly pool: Pool;
  readonly keys: PersonKeys;
  readonly masterKeys: MasterKeys;
  readonly now: () => number;
}

/** The key to write by, made when there is none. Held for the transaction, so that no erasure comes between. */
export async function keyToWrite(
  keys: PersonKeys,
  individId: IndividId,
  client: ClientBase,
): Promise<Buffer> {
  const key = await keys.keyFor(individId, { create: true, client });
  if (key.tillstand !== 'aktiv') throw new IndividGallrad(individId);
  return key.dek;
}

/** The key to change something sealed by; it must exist. */
export async function keyToChange(
  keys: PersonKeys,
  individId: IndividId,
  client: ClientBase,
): Promise<Buffer> {
  const key = await keys.keyFor(individId, { create: false, client });
  if (key.tillstand === 'aldrig-skapad') throw new NyckelEjLaddad();
  if (key.tillstand !== 'aktiv') throw new IndividGallrad(individId);
  return key.dek;
}

/** Why something sealed is not shown; undefined when the key says nothing against it. */
export function erasureState(
  key: PersonKey | undefined,
): 'radering-begard' | 'gallrad' | undefined {
  if (key?.tillstand === 'forstord') return 'gallrad';
  return key?.tillstand === 'radering-begard' ? 'radering-begard' : undefined;
}

/** The key that sealed a row which is there. */
export function keyOfRow(key: PersonKey | undefined): Buffer {
  if (key?.tillstand !== 'aktiv') throw new NyckelEjLaddad();
  return key.dek;
}

import type { Pool } from 'pg';
import type { AccessEntry, Gate } from '../access/index.js';
import type { EventStore } from '../event-store/port.js';
import type { TokenVerifier } from '../identity/index.js';
import { caseFacts, caseFactsOfEach } from './case-facts.js';
import type { Protection } from './protection.js';

/** Recognised, but nobody has given them a role here. */
export class UnknownUser extends Error {
  override readonly name = 'UnknownUser';
  readonly code = 'okand-anvandare';

  constructor() {
    super('Du är inloggad, men ingen har gett dig en roll i Utfall. Be din chef om behörighet.');
  }
}

export interface GateOptions {
  readonly pool: Pool;
  readonly store: Pick<EventStore, 'readStream'>;
  readonly protection: Protection;
  readonly verifier: TokenVerifier;
  /** What an issuer is called in the directory, where it has no address of its own. */
  readonly issuerName?: (iss: string) => string;
}

/**
 * The gate of a running service: tokens say who calls, the directory what they may at this moment, and
 * the audit takes down what was asked.
 */
export function createGate(options: GateOptions): Gate {
  const { pool, store, protection, verifier, issuerName = (iss) => iss } = options;
  const { directory } = protection;
  return {
    identify: async (authorization) => {
      const { iss, sub } = await verifier.verify(authorization);
      const actor = await directory.actorOf({ iss: issuerName(iss), sub });
      if (actor === undefined) throw new UnknownUser();
      return actor;
    },
    factsOf: (thing, actor) => caseFacts({ pool, store, directory }, thing, actor),
    factsOfEach: (things, actor) => caseFactsOfEach({ pool, directory }, things, actor),
    audit: (entries) => writeAudit(protection, entries),
  };
}

/** Puts entries down, durably. */
export function writeAudit(
  { audit }: Pick<Protection, 'audit'>,
  entries: readonly AccessEntry[],
): Promise<void> {
  return audit.write(entries);
}

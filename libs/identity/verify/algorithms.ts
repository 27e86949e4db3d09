import { IdentityMisconfigured } from './errors.js';

/**
 * Signatures that only the holder of a private key can make. Shared secrets (HS*) would let anybody
 * who knows the public key sign, once a verifier is talked into taking it for a secret.
 */
export const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'] as const;

export type Algorithm = (typeof ALGORITHMS)[number];

/** The wanted algorithms; a list may be narrowed in the configuration, never widened. */
export function allowedAlgorithms(wanted: readonly string[] = ALGORITHMS): string[] {
  const known: readonly string[] = ALGORITHMS;
  const foreign = wanted.filter((one) => !known.includes(one));
  if (wanted.length > 0 && foreign.length === 0) return [...wanted];
  throw new IdentityMisconfigured(
    `Tillåtna signaturalgoritmer är ${ALGORITHMS.join(', ')}. Ta bort övriga, och ange minst en.`,
  );
}

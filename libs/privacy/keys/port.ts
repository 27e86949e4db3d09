/** A person's data key as it may be stored: sealed by the master key named `kek`. */
export interface WrappedKey {
  readonly kek: string;
  readonly bytes: Buffer;
}

/** What is told of one master key; never the key itself. Times are ms since 1970-01-01T00:00Z. */
export interface MasterKeyInfo {
  readonly id: string;
  /** Only the current key wraps; a retired one still unwraps; of a destroyed one only this line is left. */
  readonly state: 'current' | 'retired' | 'destroyed';
  readonly madeAt: number;
  readonly retiredAt?: number;
  readonly destroyedAt?: number;
}

/**
 * The keys above all others, which live outside the database: in files, in a hardware module (PKCS#11)
 * or in a key service. Key material of a master key never leaves the provider.
 */
export interface MasterKeys {
  currentId(): Promise<string>;
  /** Seals a data key by the current master key, bound to a place. */
  wrap(dek: Buffer, place: string): Promise<WrappedKey>;
  /** @throws NyckelEjLaddad when the master key is not at hand, EnvelopeBroken when the bytes do not open there */
  unwrap(kek: string, bytes: Buffer, place: string): Promise<Buffer>;
  /** Makes a new current key and retires the one before it. Answers the new id. */
  rotate(): Promise<string>;
  /** Every key there has been, oldest first. */
  list(): Promise<readonly MasterKeyInfo[]>;
  /** Destroys the keys that were retired before an instant, for good. Answers their ids. */
  destroyRetired(before: number): Promise<readonly string[]>;
  /** The HMAC key of one nämnd's blind indexes. Rotation does not change it. */
  indexKey(namnd: string): Promise<Buffer>;
  /** Ed25519, for certificates and the erasure journal. */
  sign(bytes: Buffer): Promise<Buffer>;
  /** The Ed25519 public key, SPKI in PEM. */
  publicKey(): Promise<string>;
}

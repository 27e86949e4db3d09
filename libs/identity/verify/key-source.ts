import { createRemoteJWKSet, errors, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose';
import { IdentityUnavailable } from './errors.js';

const MINUTE = 60_000;
/** A withdrawn key stops working within this time, when the provider can be reached. */
const FRESH_MS = 10 * MINUTE;
/** How long keys go on working while the provider cannot be reached. */
const USABLE_MS = 12 * 60 * MINUTE;
/** Unknown key ids cost nothing to make up: they may not make us call the provider at will. */
const COOLDOWN_MS = MINUTE / 2;
/** Before any keys are held, the service heals soon after its provider. */
const FIRST_COOLDOWN_MS = 1_000;

/** When to fetch is decided here, by the clock that was given, and not by the library. */
const STILL = { cacheMaxAge: Infinity, cooldownDuration: Infinity };

type Arguments = Parameters<JWTVerifyGetKey>;

/** The provider's public keys, fetched when needed and followed when they rotate. */
export class KeySource {
  #keys: RemoteJWKSet | undefined;
  #fetchedAt = -Infinity;
  #triedAt = -Infinity;
  #pending: Promise<void> | undefined;
  #fault: unknown;

  constructor(
    private readonly find: () => Promise<URL>,
    private readonly now: () => number,
  ) {}

  /** The key that a token names. */
  async key(...named: Arguments): ReturnType<RemoteJWKSet> {
    const keys = await this.#usable();
    try {
      return await keys(...named);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    await this.#tryAgain(COOLDOWN_MS);
    if (this.#fault !== undefined) throw new IdentityUnavailable(this.#fault);
    return (this.#keys ?? keys)(...named);
  }

  async #usable(): Promise<RemoteJWKSet> {
    if (this.#age() >= FRESH_MS) {
      await this.#tryAgain(this.#keys === undefined ? FIRST_COOLDOWN_MS : COOLDOWN_MS);
    }
    if (this.#keys !== undefined && this.#age() < USABLE_MS) return this.#keys;
    throw new IdentityUnavailable(this.#fault);
  }

  #age(): number {
    return this.now() - this.#fetchedAt;
  }

  /** Fetches once, however many ask, unless the last attempt was just now. */
  async #tryAgain(cooldown: number): Promise<void> {
    if (this.#pending === undefined && this.now() - this.#triedAt < cooldown) return;
    this.#pending ??= this.#fetch().finally(() => (this.#pending = undefined));
    await this.#pending;
  }

  async #fetch(): Promise<void> {
    this.#triedAt = this.now();
    try {
      const keys = createRemoteJWKSet(await this.find(), STILL);
      await keys.reload();
      this.#keys = keys;
      this.#fetchedAt = this.now();
      this.#fault = undefined;
    } catch (error) {
      this.#fault = error;
    }
  }
}

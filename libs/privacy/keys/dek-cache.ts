import type { WrappedKey } from './port.js';

interface Kept {
  readonly dek: Buffer;
  readonly until: number;
}

/**
 * Opened data keys, for a short while: opening one is dear with a hardware module. What a key may be
 * used for is never cached, only what its sealed bytes open to; so a destruction elsewhere bites at
 * once, and here only leaves the opened bytes in memory until they expire.
 */
export class DekCache {
  private readonly kept = new Map<string, Kept>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly now: () => number,
    private readonly limits: { readonly entries: number; readonly ttlMs: number },
  ) {}

  /** A copy: the kept one is overwritten when it expires. */
  get(wrapped: WrappedKey): Buffer | undefined {
    const found = this.kept.get(nameOf(wrapped));
    return found !== undefined && found.until > this.now() ? Buffer.from(found.dek) : undefined;
  }

  put(wrapped: WrappedKey, dek: Buffer): void {
    if (this.kept.size >= this.limits.entries) this.forgetAll();
    this.forget(wrapped);
    this.kept.set(nameOf(wrapped), {
      dek: Buffer.from(dek),
      until: this.now() + this.limits.ttlMs,
    });
    this.timer ??= setTimeout(() => this.sweep(), this.limits.ttlMs).unref();
  }

  forget(wrapped: WrappedKey): void {
    this.kept.get(nameOf(wrapped))?.dek.fill(0);
    this.kept.delete(nameOf(wrapped));
  }

  get size(): number {
    return this.kept.size;
  }

  private forgetAll(): void {
    for (const { dek } of this.kept.values()) dek.fill(0);
    this.kept.clear();
  }

  private sweep(): void {
    this.timer = undefined;
    for (const [name, { dek, until }] of this.kept) {
      if (until > this.now()) continue;
      dek.fill(0);
      this.kept.delete(name);
    }
    if (this.kept.size > 0) {
      this.timer = setTimeout(() => this.sweep(), this.limits.ttlMs).unref();
    }
  }
}

function nameOf({ kek, bytes }: WrappedKey): string {
  return `${kek}:${bytes.toString('base64')}`;
}

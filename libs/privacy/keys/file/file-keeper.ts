import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NyckelfilFelaktig } from '../faults.js';
import { newMasterKeyId, newSigningKey, withDestroyed, withNewCurrent } from '../memory.js';
import type { MasterKeyInfo } from '../port.js';
import type { KeyKeeper } from '../ring.js';
import { destroySecret, makeSecret, readSecret } from './secret-file.js';

const RING = /^nyckelring-(\d{6})\.json$/;
/** How long a process may go on with the ring it has read, while another one rotates. */
const RING_TTL_MS = 1000;

interface Ring {
  readonly generation: number;
  readonly keys: readonly MasterKeyInfo[];
}

/**
 * Keys in a folder: `nyckelring-<n>.json` tells which keys there are (the highest n counts), and each
 * secret is a file of its own. A ring is never overwritten: of two who write the next one at the same
 * time one is told to start again.
 */
export class FileKeeper implements KeyKeeper {
  private read: { readonly ring: Ring; readonly at: number } | undefined;
  private readonly materials = new Map<string, Buffer>();

  constructor(
    private readonly folder: string,
    private readonly now: () => number,
  ) {}

  async list(): Promise<readonly MasterKeyInfo[]> {
    const now = this.now();
    if (this.read === undefined || Math.abs(now - this.read.at) >= RING_TTL_MS) {
      this.read = { ring: await this.ring(), at: now };
      this.forgetDestroyed(this.read.ring);
    }
    return this.read.ring.keys;
  }

  async material(id: string): Promise<Buffer | undefined> {
    // So that a key destroyed by another process is forgotten by this one too.
    await this.list();
    const known = this.materials.get(id);
    if (known !== undefined) return known;
    if (!/^hn-[0-9a-f-]{36}$/.test(id)) return undefined;
    const text = await readSecret(join(this.folder, id));
    if (text === undefined) return undefined;
    const key = secretBytes(text, join(this.folder, id));
    this.materials.set(id, key);
    return key;
  }

  async rotate(): Promise<string> {
    const id = newMasterKeyId();
    await makeSecret(this.folder, id, randomBytes(32).toString('hex'));
    await this.change((keys) => withNewCurrent(keys, { id, at: this.now() }));
    return id;
  }

  /** Secrets first: a kill in between leaves a key that is gone and called retired, and the next call ends it. */
  async destroy(ids: readonly string[]): Promise<void> {
    for (const id of ids) await destroySecret(this.folder, id);
    await this.change((keys) => withDestroyed(keys, { ids, at: this.now() }));
  }

  async indexRoot(): Promise<Buffer> {
    const text = await this.once('indexrot', () => randomBytes(32).toString('hex'));
    return secretBytes(text, join(this.folder, 'indexrot'));
  }

  signingKey(): Promise<string> {
    return this.once('signeringsnyckel.pem', newSigningKey);
  }

  /** A secret that is made the first time it is asked for, by whoever comes first, and never changes. */
  private async once(name: string, make: () => string): Promise<string> {
    const file = join(this.folder, name);
    const found = await readSecret(file);
    if (found !== undefined) return found;
    await makeSecret(this.folder, name, make());
    const made = await readSecret(file);
    if (made === undefined)
      throw new NyckelfilFelaktig(file, 'försvann. Kontrollera nyckelmappen.');
    return made;
  }

  private async change(
    next: (keys: readonly MasterKeyInfo[]) => readonly MasterKeyInfo[],
  ): Promise<void> {
    let made = false;
    while (!made) {
      const { generation, keys } = await this.ring();
      made = await makeSecret(
        this.folder,
        ringName(generation + 1),
        JSON.stringify(next(keys), null, 2),
      );
    }
    this.read = undefined;
  }

  private async ring(): Promise<Ring> {
    const names = (await readdir(this.folder)).filter((name) => RING.test(name)).sort();
    const last = names.at(-1);
    if (last === undefined) return this.firstRing();
    const file = join(this.folder, last);
    return {
      generation: Number(RING.exec(last)?.[1]),
      keys: infosIn(await readSecret(file), file),
    };
  }

  private async firstRing(): Promise<Ring> {
    const id = newMasterKeyId();
    await makeSecret(this.folder, id, randomBytes(32).toString('hex'));
    const keys = withNewCurrent([], { id, at: this.now() });
    if (await makeSecret(this.folder, ringName(1), JSON.stringify(keys, null, 2))) {
      return { generation: 1, keys };
    }
    await destroySecret(this.folder, id);
    return this.ring();
  }

  private forgetDestroyed({ keys }: Ring): void {
    for (const { id, state } of keys) {
      if (state !== 'destroyed') continue;
      this.materials.get(id)?.fill(0);
      this.materials.delete(id);
    }
  }
}

function ringName(generation: number): string {
  return `nyckelring-${String(generation).padStart(6, '0')}.json`;
}

function secretBytes(text: string, file: string): Buffer {
  if (!/^[0-9a-f]{64}\n?$/.test(text)) {
    throw new NyckelfilFelaktig(
      file,
      'är skadad. Återställ den från säkerhetskopian av nycklarna.',
    );
  }
  return Buffer.from(text.trim(), 'hex');
}

function infosIn(text: string | undefined, file: string): readonly MasterKeyInfo[] {
  try {
    const parsed: unknown = JSON.parse(text ?? '');
    if (Array.isArray(parsed) && parsed.every(isInfo)) return parsed;
  } catch (cause) {
    throw damaged(file, cause);
  }
  throw damaged(file);
}

function damaged(file: string, cause?: unknown): NyckelfilFelaktig {
  const why = 'är skadad. Återställ den från säkerhetskopian av nycklarna.';
  return new NyckelfilFelaktig(file, why, cause === undefined ? {} : { cause });
}

function isInfo(value: unknown): value is MasterKeyInfo {
  const { id, state, madeAt } = (value ?? {}) as Record<string, unknown>;
  const states: readonly unknown[] = ['current', 'retired', 'destroyed'];
  return typeof id === 'string' && states.includes(state) && typeof madeAt === 'number';
}

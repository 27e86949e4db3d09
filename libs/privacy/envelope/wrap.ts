import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { EnvelopeBroken } from './envelope.js';

/** Version 1, algorithm 1 (AES-256-GCM): the first two bytes say how to open the rest. */
const HEAD = Buffer.from([1, 1]);
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Seals a data key by a master key: head, nonce, ciphertext, tag. Bound to the place and the master key's id. */
export function wrapKey(kek: Buffer, dek: Buffer, place: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', kek, nonce);
  cipher.setAAD(Buffer.concat([HEAD, Buffer.from(place, 'utf8')]));
  return Buffer.concat([HEAD, nonce, cipher.update(dek), cipher.final(), cipher.getAuthTag()]);
}

/** @throws EnvelopeBroken */
export function unwrapKey(kek: Buffer, bytes: Buffer, place: string): Buffer {
  const start = HEAD.length + NONCE_BYTES;
  if (bytes.length !== start + KEY_BYTES + TAG_BYTES || !bytes.subarray(0, 2).equals(HEAD)) {
    throw new EnvelopeBroken();
  }
  try {
    const decipher = createDecipheriv('aes-256-gcm', kek, bytes.subarray(HEAD.length, start));
    decipher.setAAD(Buffer.concat([HEAD, Buffer.from(place, 'utf8')]));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(start, -TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new EnvelopeBroken({ cause });
  }
}

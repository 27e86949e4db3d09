import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const VERSION = 'v1';
const ALGORITHM = 'A256GCM';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const PART = /^[A-Za-z0-9_.:-]{1,120}$/;

/** Where a ciphertext belongs. It opens nowhere else. */
export interface Place {
  readonly individId: string;
  readonly kind: string;
  readonly id: string;
  readonly field: string;
}

/** A sealed text: `v1.A256GCM.<key mark>.<nonce>.<ciphertext>.<tag>`, the last four in base64url. */
export type Envelope = string & { readonly __kind: 'envelope' };

/** The envelope does not open: another key, another place, or a changed byte. Which of them nobody can tell. */
export class EnvelopeBroken extends Error {
  readonly code = 'kuvert-brutet';

  constructor(options?: ErrorOptions) {
    super(
      'En krypterad uppgift kan inte öppnas: den är ändrad, flyttad eller förseglad med en annan nyckel. Anmäl det till driften; läs inte in den på nytt.',
      options,
    );
    this.name = 'EnvelopeBroken';
  }
}

/**
 * Seals a text with AES-256-GCM. The nonce is 96 random bits: NIST SP 800-38D allows 2^32 sealings
 * under one key, where a repeated nonce is still less likely than 2^-32. A person's key seals some
 * thousands of texts in a lifetime. The ciphertext tells the text's length.
 */
export function seal(dek: Buffer, place: Place, plaintext: string): Envelope {
  const nonce = randomBytes(NONCE_BYTES);
  const head = `${VERSION}.${ALGORITHM}.${keyMark(dek)}`;
  const cipher = createCipheriv('aes-256-gcm', checkedKey(dek), nonce);
  cipher.setAAD(boundTo(head, place));
  const sealed = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  return [head, ...[nonce, sealed, cipher.getAuthTag()].map(text64)].join('.') as Envelope;
}

/** @throws EnvelopeBroken */
export function open(dek: Buffer, place: Place, envelope: string): string {
  const { head, nonce, sealed, tag } = partsOf(dek, envelope);
  try {
    const decipher = createDecipheriv('aes-256-gcm', checkedKey(dek), nonce);
    decipher.setAAD(boundTo(head, place));
    decipher.setAuthTag(tag);
    return decipher.update(sealed, undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw new EnvelopeBroken({ cause });
  }
}

function partsOf(dek: Buffer, envelope: string) {
  const parts = envelope.split('.');
  const head = parts.slice(0, 3).join('.');
  const [nonce, sealed, tag, ...more] = parts.slice(3).map(bytesOf);
  const isKnown = head === `${VERSION}.${ALGORITHM}.${keyMark(dek)}` && more.length === 0;
  if (!isKnown || sealed === undefined) throw new EnvelopeBroken();
  if (nonce?.length !== NONCE_BYTES || tag?.length !== TAG_BYTES) throw new EnvelopeBroken();
  return { head, nonce, sealed, tag };
}

/** Tells keys apart without telling anything of them. */
function keyMark(dek: Buffer): string {
  return createHmac('sha256', dek)
    .update('utfall key mark')
    .digest()
    .subarray(0, 6)
    .toString('base64url');
}

function boundTo(head: string, { individId, kind, id, field }: Place): Buffer {
  const parts = [individId, kind, id, field];
  if (!parts.every((part) => PART.test(part))) {
    throw new RangeError('A place has four parts of letters, digits and . : _ -');
  }
  return Buffer.from([head, ...parts].join('|'), 'utf8');
}

function checkedKey(dek: Buffer): Buffer {
  if (dek.length !== KEY_BYTES) throw new RangeError(`A data key is ${KEY_BYTES} bytes.`);
  return dek;
}

function text64(bytes: Buffer): string {
  return bytes.toString('base64url');
}

/** Only the one way to write the bytes counts: Node itself skips what it does not understand. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  if (text64(bytes) !== text) throw new EnvelopeBroken();
  return bytes;
}

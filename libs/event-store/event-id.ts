import { hash } from 'node:crypto';

/** Chosen once; every event id of every log depends on it. */
const NAMESPACE = Buffer.from('6f1b0c9e53f24f7e9a41d2c7e8a05b13', 'hex');

const VARIANTS = '89ab';

/**
 * The id of the `index`-th event of an append: a UUID version 5 of stream, idempotency key and index,
 * so that a repeated append bears the same ids wherever it is sent from.
 */
export function eventId(stream: string, key: string, index: number): string {
  const name = `${stream}\u001f${key}\u001f${index}`;
  const bytes = Buffer.allocUnsafe(NAMESPACE.length + name.length * 3);
  NAMESPACE.copy(bytes);
  const length = NAMESPACE.length + bytes.write(name, NAMESPACE.length, 'utf8');
  const hex = hash('sha1', bytes.subarray(0, length), 'hex');
  const variant = VARIANTS.charAt(parseInt(hex.charAt(16), 16) & 3);
  return formatUuid(`${hex.slice(0, 12)}5${hex.slice(13, 16)}${variant}${hex.slice(17, 32)}`);
}

/** Puts the hyphens into 32 hexadecimal digits. */
export function formatUuid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

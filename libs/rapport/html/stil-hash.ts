import { createHash } from 'node:crypto';

/** A style as a `style-src` names it. */
export function stilHash(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}

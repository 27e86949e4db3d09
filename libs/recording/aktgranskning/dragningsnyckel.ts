import { createHash } from 'node:crypto';

/**
 * Where an insats comes in the draw by a seed: SHA-256 of `<seed>:<id>`, the rule by which the read audit's
 * sample is drawn in the database too. Anybody can work it out again with pen, paper and `sha256sum`.
 */
export function dragningsnyckel(fro: string, id: string): string {
  return createHash('sha256').update(`${fro}:${id}`, 'utf8').digest('hex');
}

import {
  ANDAMAL,
  HELA_STADEN,
  namndOmfattning,
  type Actor,
  type Atgard,
  type GodkannandeKind,
} from '../../../libs/access/index.js';

/** The action of the policy that deciding on each kind is. */
export const ATGARD_OF = {
  makulering: 'godkannande.makulering',
  studieutdrag: 'godkannande.studieutdrag',
  gallring: 'godkannande.gallring',
} as const satisfies Readonly<Record<GodkannandeKind, Atgard>>;

export const KINDS = Object.keys(ATGARD_OF) as readonly GodkannandeKind[];

/** The nämnder where somebody may decide on a kind, for any purpose of theirs. */
export function deciding(actor: Actor, kind: GodkannandeKind): '*' | readonly string[] {
  const reaches = ANDAMAL.map((andamal) => namndOmfattning(actor, ATGARD_OF[kind], andamal));
  if (reaches.includes(HELA_STADEN)) return HELA_STADEN;
  return [...new Set(reaches.flat())];
}

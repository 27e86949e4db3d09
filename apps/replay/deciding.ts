import {
  AccessError,
  type Asking,
  type Atgard,
  type Godkannande,
  type GodkannandeKind,
} from '../../libs/access/index.js';
import type { Platform } from '../../libs/runtime/index.js';
import { print } from './session.js';

/** Kinds that are decided on at the command line; a makulering is decided on where the insats is seen. */
export type DecidedHere = Exclude<GodkannandeKind, 'makulering'>;

/** The action of the policy that deciding on each kind is. */
export const DECIDING = {
  studieutdrag: 'godkannande.studieutdrag',
  gallring: 'godkannande.gallring',
} as const satisfies Readonly<Record<DecidedHere, Atgard>>;

const RESURS = { studieutdrag: 'studie', gallring: 'gallring' } as const;

export interface Deciding {
  readonly kind: DecidedHere;
  readonly id: string;
  readonly avsla?: boolean;
  readonly json?: boolean;
}

/** Decides on a request, for every nämnd it concerns. @throws AccessRefused, AccessError */
export async function decideOn(
  { protection }: Pick<Platform, 'protection'>,
  asking: Asking,
  { kind, id, avsla, json }: Deciding,
): Promise<void> {
  await asking.extent(RESURS[kind]);
  const found = await protection.approvals.find(id);
  if (found?.kind !== kind) throw new AccessError('godkannande-saknas');
  for (const namnd of found.namnder) await asking.require({ resurs: RESURS[kind], namnd });
  const beslutadAv = asking.actor.id;
  const { status } = await protection.approvals.decide({
    id,
    godkann: avsla !== true,
    beslutadAv,
  });
  print(json, { godkannandeId: id, status }, () => `Begäran ${id} är ${STATUS[status]}.`);
}

/** How a request stands, in words. */
export const STATUS: Readonly<Record<Godkannande['status'], string>> = {
  vantar: 'väntar på beslut',
  godkand: 'godkänd',
  avslagen: 'avslagen',
  forfallen: 'förfallen',
  verkstalld: 'verkställd',
};

import { AccessError, type Asking, type Godkannande } from '../../../libs/access/index.js';
import type { Position } from '../../../libs/event-store/index.js';
import type { Platform } from '../../../libs/runtime/index.js';
import { CommandFailed, EXIT } from '../session.js';

/** A study that whoever asks has had approved, in the words of its request. */
export interface ApprovedStudy {
  readonly id: string;
  readonly namnder: readonly string[];
  readonly taken: boolean;
  readonly diarienummer: string;
  readonly syfte: string;
  readonly etikprovning: string | null;
  readonly projektion: string;
  readonly until: Position | undefined;
}

/**
 * Finds the study and asks the policy for every nämnd it concerns. Somebody else's study does not exist.
 * @throws AccessRefused, AccessError
 */
export async function approvedStudy(
  { protection }: Pick<Platform, 'protection'>,
  asking: Asking,
  id: string,
): Promise<ApprovedStudy> {
  await asking.extent('studie');
  const found = await protection.approvals.find(id);
  if (found?.kind !== 'studieutdrag' || found.begardAv !== asking.actor.id) {
    throw new AccessError('godkannande-saknas');
  }
  for (const namnd of found.namnder) await asking.require({ resurs: 'studie', namnd });
  if (found.status !== 'godkand' && found.status !== 'verkstalld') {
    throw new AccessError(found.status === 'forfallen' ? 'begaran-forfallen' : 'inte-godkand');
  }
  return studyOf(found);
}

function studyOf({ id, namnder, status, innehall }: Godkannande): ApprovedStudy {
  const text = (name: string) => (typeof innehall[name] === 'string' ? innehall[name] : undefined);
  const { until } = innehall;
  return {
    id,
    namnder,
    taken: status === 'verkstalld',
    diarienummer: text('diarienummer') ?? '',
    syfte: text('syfte') ?? '',
    etikprovning: text('etikprovning') ?? null,
    projektion: text('projektion') ?? '',
    until: typeof until === 'number' ? BigInt(until) : undefined,
  };
}

/** Nothing but what was approved leaves. */
export function requireProjection(study: ApprovedStudy, wanted: string): void {
  if (study.projektion === wanted) return;
  throw new CommandFailed(
    `Studien gäller ${study.projektion}, inte ${wanted}. Begär en ny studie för mer.`,
    EXIT.failed,
  );
}

import type { Asking } from '../../../libs/access/index.js';
import type { IndividId, InsatsId } from '../../../libs/domain/index.js';
import { accessProblem } from '../../../libs/web/index.js';

/** What is known of persons outside the log. */
export interface Individer {
  /** Whether a vault knows the person. */
  readonly isRegistered: (individId: string) => Promise<boolean>;
  /** The insatser of a person, as far as the read model knows. */
  readonly insatserOf: (individId: string) => Promise<readonly string[]>;
  /** What is written about an insats follows it; done twice it changes nothing. */
  readonly moveTexts: (insatsId: InsatsId, till: IndividId) => Promise<unknown>;
  /** Two entries are one person: the first is found as the second from here on. */
  readonly merge: (both: {
    readonly fran: IndividId;
    readonly till: IndividId;
  }) => Promise<unknown>;
}

/** A move of an insats from one person to another. */
export interface Byte {
  readonly fran: string | undefined;
  readonly till: string;
  /** The nämnd that answers for the insats. */
  readonly namnd: string | undefined;
}

/** Lets an insats be moved only to a person whom the sender may do this to. To others nobody has the id. */
export async function requireReachable(
  { till, namnd }: Pick<Byte, 'till' | 'namnd'>,
  asking: Asking,
): Promise<void> {
  await asking.require({ resurs: 'individ', individId: till, namnd }, { hidden: unknownTill() });
}

/**
 * From somebody who is registered an insats is moved only to one who is: otherwise it would be out of everybody's
 * reach, under an id that nobody has. Whom another nämnd knows and whom nobody knows are refused alike, so that a
 * move is no way to find out who is known where.
 */
export async function requireRegistered(
  { isRegistered }: Pick<Individer, 'isRegistered'>,
  { fran, till }: Pick<Byte, 'fran' | 'till'>,
  asking: Asking,
): Promise<void> {
  if (fran === undefined || !(await isRegistered(fran)) || (await isRegistered(till))) return;
  await asking.refuse('individ-ej-registrerad');
  throw unknownTill();
}

function unknownTill() {
  return accessProblem('uppgiften-finns-inte', {
    detail: 'Nämnden känner ingen individ med det tillIndividId som angavs. Inget har flyttats.',
    next: 'Kontrollera tillIndividId. Är individen inte registrerad i nämnden: registrera med POST /v1/individer och skicka igen med det individId som du får.',
  });
}

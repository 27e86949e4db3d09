import type { Asking, Faltgrupp } from '../../../libs/access/index.js';
import { individId, insatsId, type IndividId, type InsatsId } from '../../../libs/domain/index.js';
import type { Vault } from '../../../libs/privacy/index.js';
import { accessProblem } from '../../../libs/web/index.js';

/** A registered person that the one who asks may do this to. */
export interface RequiredIndivid {
  readonly individId: IndividId;
  readonly faltgrupper: readonly Faltgrupp[];
}

/**
 * Lets only those through who may do this to the person. To everybody else nobody is there: a person
 * of another nämnd, one who is not registered and an id that was made up are told apart by nothing.
 */
export async function requireIndivid(
  vault: Pick<Vault, 'namndOf'>,
  asking: Asking,
  text: string,
): Promise<RequiredIndivid> {
  const id = await individIdOf(text, asking);
  // Which nämnder answer for the person today is for the gate to find out, whoever registered them.
  const { faltgrupper } = await asking.require({ resurs: 'individ', individId: id });
  if ((await vault.namndOf(id)) === undefined) throw accessProblem('uppgiften-finns-inte');
  return { individId: id, faltgrupper };
}

/** The person of an address. */
export async function individIdOf(text: string, asking: Asking): Promise<IndividId> {
  return individId(text) ?? noId(asking);
}

/** The insats of an address. */
export async function insatsIdOf(text: string, asking: Asking): Promise<InsatsId> {
  return insatsId(text) ?? noId(asking);
}

/** What is no id at all leads nowhere either, and is put down as an attempt. */
async function noId(asking: Asking): Promise<never> {
  await asking.refuse('ogiltigt-id');
  throw accessProblem('uppgiften-finns-inte');
}

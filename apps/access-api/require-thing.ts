import { HELA_STADEN, type Asking, type Atgard, type Tillaten } from '../../libs/access/index.js';
import { individId, insatsId } from '../../libs/domain/index.js';
import { accessProblem } from '../../libs/web/index.js';
import type { AccessApiOptions } from './options.js';

/** An insats or a person that the one who asks may do this to, and the nämnd that answers for it. */
export interface RequiredThing {
  readonly id: string;
  readonly namnd: string;
  readonly tillaten: Tillaten;
}

/** Lets only those through who may do this to the insats; to others it does not exist. */
export async function requireInsats(
  { aktOf }: Pick<AccessApiOptions, 'aktOf'>,
  asking: Asking,
  [text, atgard]: readonly [string, Atgard?],
): Promise<RequiredThing> {
  const id = insatsId(text) ?? (await noId(asking));
  const akt = await aktOf(id);
  const requirement = atgard === undefined ? {} : { atgard };
  const thing = { resurs: 'insats', insatsId: id, ...akt } as const;
  const tillaten = await asking.require(thing, requirement);
  if (akt === undefined) throw accessProblem('uppgiften-finns-inte');
  return { id, namnd: akt.namnd, tillaten };
}

/** Lets only those through who may do this to the person; to others nobody is there. */
export async function requireIndivid(
  { namnderOfIndivid }: Pick<AccessApiOptions, 'namnderOfIndivid'>,
  asking: Asking,
  text: string,
): Promise<RequiredThing> {
  const id = individId(text) ?? (await noId(asking));
  const namnder = await namnderOfIndivid(id);
  const reach = asking.reach();
  const near = namnder.find((one) => reach === HELA_STADEN || reach.includes(one));
  const namnd = near ?? namnder[0];
  const tillaten = await asking.require({ resurs: 'individ', individId: id, namnd });
  if (namnd === undefined) throw accessProblem('uppgiften-finns-inte');
  return { id, namnd, tillaten };
}

/** What is no id at all leads nowhere either, and is put down as an attempt. */
async function noId(asking: Asking): Promise<never> {
  await asking.refuse('ogiltigt-id');
  throw accessProblem('uppgiften-finns-inte');
}

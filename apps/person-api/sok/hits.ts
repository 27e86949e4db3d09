import type { Asking } from '../../../libs/access/index.js';
import { insatsId, type IndividId } from '../../../libs/domain/index.js';
import type { Traff } from '../../../libs/privacy/index.js';
import { insatsFile } from '../insats-file.js';
import type { PersonApiOptions } from '../options.js';

/** What a search shows of somebody, and nothing else. */
export interface VisadTraff {
  readonly individId: IndividId;
  readonly namn: string;
  readonly skyddad: boolean;
  readonly insatser: readonly string[];
}

export interface Sokning {
  readonly traffar: readonly VisadTraff[];
}

/** Those found whom the one who asks may see, each put down in the read audit before anything is shown. */
export async function shownHits(
  options: PersonApiOptions,
  asking: Asking,
  found: readonly Traff[],
): Promise<readonly VisadTraff[]> {
  const allowed = await Promise.all(found.map((traff) => asking.may(thingOf(traff))));
  const visible = found.filter((_, n) => allowed[n] === true);
  await Promise.all(visible.map((traff) => asking.require(thingOf(traff))));
  const read = await options.vault.readMany(visible.map(({ individId }) => individId));
  return Promise.all(
    visible.flatMap(({ individId }) => {
      const known = read.get(individId);
      if (known?.tillstand !== 'kand') return [];
      const { namn, skyddad } = known.individ;
      return [withInsatser(options, asking, { individId, namn, skyddad })];
    }),
  );
}

function thingOf({ individId }: Traff) {
  return { resurs: 'individ', individId } as const;
}

/** Those of the insatser that the searcher’s own reach covers: that others work with the person too is their secret. */
async function withInsatser(
  { insatserOf, store }: PersonApiOptions,
  asking: Asking,
  person: Omit<VisadTraff, 'insatser'>,
): Promise<VisadTraff> {
  const ids = (await insatserOf(person.individId)).flatMap((id) => insatsId(id) ?? []);
  const files = await Promise.all(ids.map((id) => insatsFile(store, id)));
  const allowed = await Promise.all(
    files.map(({ insatsId, akt }) =>
      akt === undefined
        ? Promise.resolve(false)
        : asking.may({ resurs: 'insats', insatsId, ...akt }),
    ),
  );
  const near = files.filter((_, n) => allowed[n] === true);
  return { ...person, insatser: near.map((file) => file.insatsId) };
}

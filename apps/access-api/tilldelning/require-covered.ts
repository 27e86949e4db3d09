import {
  AccessError,
  ATGARDER,
  medForegangare,
  type CaseAssignment,
  type Directory,
} from '../../../libs/access/index.js';
import { datumInSweden, type Datum } from '../../../libs/domain/index.js';

export type Naming = Pick<CaseAssignment, 'namnd' | 'anvandare' | 'enhet'>;

/**
 * A name on a case that reaches nobody would look like somebody works with it. Asked only when a name is
 * put there: one who has left must be possible to take off.
 * @throws AccessError
 */
export async function requireCovered(
  directory: Pick<Directory, 'actorById' | 'list'>,
  { namnd, anvandare, enhet }: Naming,
  now: number,
): Promise<void> {
  // Both or neither is for the directory to refuse.
  if ((anvandare === undefined) === (enhet === undefined)) return;
  if (anvandare !== undefined) return requireWorker(directory, anvandare, namnd);
  const day = datumInSweden(now);
  const known = (await directory.list('*')).some(
    (role) => role.aktiv && role.enhet === enhet && covers(role, namnd) && holds(role, day),
  );
  if (!known) throw new AccessError('okand-enhet');
}

/** Roles that open a case because it is theirs or their unit's; another would hold it and never see it. */
const ARBETAR: ReadonlySet<string> = new Set(
  ATGARDER['insats.las'].regler
    .filter(({ omfang }) => omfang === 'egna' || omfang === 'enhet')
    .flatMap(({ roller }) => roller),
);

async function requireWorker(
  directory: Pick<Directory, 'actorById'>,
  anvandare: string,
  namnd: string,
): Promise<void> {
  const actor = await directory.actorById(anvandare);
  if (actor === undefined) throw new AccessError('okand-anvandare');
  if (!actor.tilldelningar.some((role) => ARBETAR.has(role.roll) && covers(role, namnd))) {
    throw new AccessError('anvandare-utan-roll');
  }
}

/** No role for the whole city works with cases, so none covers them. */
function covers(role: { readonly namnd: string }, namnd: string): boolean {
  return medForegangare(role.namnd).includes(namnd);
}

interface Held {
  readonly from: Datum;
  readonly tom?: Datum;
  readonly aterkalladAt?: number;
}

function holds({ from, tom, aterkalladAt }: Held, day: Datum): boolean {
  return aterkalladAt === undefined && from <= day && (tom === undefined || day <= tom);
}

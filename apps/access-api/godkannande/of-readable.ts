import type { Asking, Godkannande } from '../../../libs/access/index.js';
import type { AccessApiOptions } from '../options.js';
import { ATGARD_OF, deciding } from './deciding.js';

type Options = Pick<AccessApiOptions, 'aktOf'>;

/**
 * Of requests to annul, those that the one who asks may decide on as each insats stands now: one that was
 * handed over is the receiving nämnd's matter, whichever was asked at first.
 */
export async function ofReadable(
  options: Options,
  asking: Asking,
  waiting: readonly Godkannande[],
): Promise<readonly Godkannande[]> {
  if (deciding(asking.actor, 'makulering').length === 0) return [];
  const placed = await Promise.all(waiting.map((one) => placedNow(options, one)));
  const answers = await Promise.all(placed.map((one) => isReadable(asking, one)));
  return placed.flatMap(({ begaran }, nth) => (answers[nth] === true ? [begaran] : []));
}

/** A request under the nämnd that answers for its insats today. */
interface Placed {
  readonly begaran: Godkannande;
  readonly insatsId?: string;
  readonly individId?: string;
}

/** One about a whole run of import names no insats, and stays with the nämnder it was made for. */
async function placedNow({ aktOf }: Options, begaran: Godkannande): Promise<Placed> {
  const { insatsId } = begaran.innehall;
  if (typeof insatsId !== 'string') return { begaran };
  const akt = await aktOf(insatsId);
  const namnder = akt === undefined ? [] : [akt.namnd];
  return { begaran: { ...begaran, namnder }, insatsId, ...individOf(akt) };
}

function individOf(akt: { readonly individId?: string } | undefined) {
  return akt?.individId === undefined ? {} : { individId: akt.individId };
}

async function isReadable(asking: Asking, { begaran, ...about }: Placed): Promise<boolean> {
  const may = await Promise.all(
    begaran.namnder.map((namnd) =>
      asking.may({ resurs: 'insats', namnd, ...about }, ATGARD_OF.makulering),
    ),
  );
  return may.length > 0 && may.every(Boolean);
}

import type { Position } from '../../../libs/event-store/index.js';
import { StudieBunden } from '../../../libs/privacy/index.js';
import type { Platform } from '../../../libs/runtime/index.js';
import { positionUntil } from '../as-of.js';
import type { ApprovedStudy } from './approved-study.js';

/**
 * The one position that a study is given as of: what was approved, or else what its first extract asked
 * for, or else the end of the log then. Binds the study to it; needs its pseudonyms made.
 * @throws StudieBunden, StudieAvslutad
 */
export async function studyPosition(
  platform: Pick<Platform, 'reader'> & {
    readonly protection: Pick<Platform['protection'], 'studies'>;
  },
  study: Pick<ApprovedStudy, 'id' | 'until'>,
  asked: string | undefined,
): Promise<Position> {
  const { studies } = platform.protection;
  const fixed = (await studies.positionOf(study.id)) ?? study.until;
  const wanted = await positionUntil(platform, asked ?? fixed?.toString());
  if (fixed !== undefined && wanted !== fixed) throw new StudieBunden(fixed);
  const bound = await studies.bind(study.id, wanted);
  // Another first extract at the same moment may have decided.
  if (asked !== undefined && bound !== wanted) throw new StudieBunden(bound);
  return bound;
}

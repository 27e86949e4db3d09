import type { RecordedInsatsEvent } from '../../../libs/domain/index.js';
import type { InsatsEnvelope } from '../recording/envelope.js';
import { requireInsats } from '../recording/insats-recording.js';
import type { DataOf } from './entry.js';

/** Fields that say which nämnd answers for the insats. */
const NAMNDFALT: ReadonlySet<string> = new Set(['stadsdelsnamnd', 'tillNamnd']);

/** Whoever corrects which nämnd an insats belongs to hands it over: that is for those who may hand over. */
export async function requireBytaNamnd(
  { andringar }: DataOf<'RattaUppgift'>,
  { insatsId, asking }: InsatsEnvelope,
  history: readonly RecordedInsatsEvent[],
): Promise<void> {
  if (!andringar.some(({ falt }) => NAMNDFALT.has(falt))) return;
  await requireInsats({ insatsId, asking: asking.under('insats.overflytta') }, history);
}

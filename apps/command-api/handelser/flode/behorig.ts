import type { Asking } from '../../../../libs/access/index.js';
import {
  aktOf,
  insatsStream,
  type InsatsId,
  type RecordedInsatsEvent,
} from '../../../../libs/domain/index.js';
import { eventId } from '../../../../libs/event-store/event-id.js';
import { requireInsats } from '../../recording/insats-recording.js';
import type { Kommando } from './kommando.js';

type History = readonly RecordedInsatsEvent[];

/** The facts of the one whom an opening is about; undefined where the line does not say them. */
export function oppning({
  command,
  oppnar,
}: Pick<Kommando, 'command' | 'oppnar'>):
  { readonly individId: string; readonly namnd: string } | undefined {
  const { individId, stadsdelsnamnd } = command.data as {
    readonly individId?: string;
    readonly stadsdelsnamnd?: string;
  };
  return oppnar && individId !== undefined && stadsdelsnamnd !== undefined
    ? { individId, namnd: stadsdelsnamnd }
    : undefined;
}

/** Whether the line opens the insats, now or when it was sent before. */
export function oppnarInsatsen(
  { insatsId, key }: Pick<Kommando, 'insatsId' | 'key'>,
  history: History,
): boolean {
  const first = history[0];
  return first === undefined || first.id === eventId(insatsStream(insatsId), key, 0);
}

/**
 * Judges a line as its own route would have: an opening by whom it is about, everything else by the
 * insats. In a trial nobody is named on what was opened a moment ago, so there whoever was let open it
 * is let go on. @throws AccessRefused, ProblemError
 */
export async function requireRad(
  kommando: Kommando,
  history: History,
  { asking, oppnadeHar }: { readonly asking: Asking; readonly oppnadeHar: ReadonlySet<InsatsId> },
): Promise<void> {
  const { insatsId, atgard } = kommando;
  const facts = oppning(kommando);
  const oppna = asking.under('insats.oppna');
  if (facts !== undefined && oppnarInsatsen(kommando, history)) {
    await oppna.require({ resurs: 'insats', ...facts });
  } else if (oppnadeHar.has(insatsId) && atgard === 'insats.registrera') {
    await oppna.require({ resurs: 'insats', ...aktOf(history) });
  } else {
    await requireInsats({ insatsId, asking: asking.under(atgard) }, history);
  }
  await kommando.require(history);
}

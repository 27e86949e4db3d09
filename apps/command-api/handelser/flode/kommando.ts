import type { Asking, Atgard } from '../../../../libs/access/index.js';
import type { InsatsId } from '../../../../libs/domain/index.js';
import { webProblem } from '../../../../libs/web/index.js';
import type { CommandEntry, CommandType, Taken } from '../../commands/entry.js';
import { OPENINGS } from '../../commands/openings.js';
import { COMMANDS } from '../../commands/table.js';
import { fel } from './fel.js';
import type { Rad } from './rad.js';
import type { Referenser } from './referenser.js';

/** A line as a command that can be judged and recorded. */
export interface Kommando extends Taken {
  readonly insatsId: InsatsId;
  /** What the log knows the line by. */
  readonly key: string;
  /** The action of the policy that the command's own route has. */
  readonly atgard: Atgard;
  /** May come first on an insats. */
  readonly oppnar: boolean;
}

const ENTRIES: ReadonlyMap<CommandType, CommandEntry> = new Map(
  COMMANDS.map((entry) => [entry.type, entry]),
);
const OPPNAR: ReadonlySet<CommandType> = new Set(Object.values(OPENINGS).map(({ type }) => type));

/** What a line is made into a command with. */
export interface Underlag {
  readonly insatsId: InsatsId;
  readonly referenser: Referenser;
  readonly asking: Asking;
}

/** Makes a line into the very command that its own route would have made of it. @throws ProblemError */
export async function kommandoOf(rad: Rad, underlag: Underlag): Promise<Kommando> {
  const { insatsId, referenser, asking } = underlag;
  const key = referenser.nyckelOf(rad.nyckel);
  const data = referenser.data(rad.data, insatsId);
  const entry = ENTRIES.get(rad.typ);
  const atgard = entry?.route.atgard ?? 'insats.registrera';
  const oppnar = OPPNAR.has(rad.typ);
  const correlationId = asking.requestId;
  // No version goes with a line: those before it in the batch have moved it on.
  const envelope = { insatsId, key, correlationId, asking: asking.under(atgard), expected: -1n };
  const taken =
    entry === undefined ? await openingOnly(rad, data) : await entry.take(data, envelope);
  return { ...taken, insatsId, key, atgard, oppnar };
}

/** A command that is taken as an opening alone and has no route on a known insats. */
async function openingOnly({ typ }: Rad, data: Record<string, unknown>): Promise<Taken> {
  const found = Object.entries(OPENINGS).find(([, { type }]) => type === typ);
  if (found === undefined) throw refused('okand-typ', '/typ');
  if ('handelse' in data || 'insatsId' in data) throw refused('okant-falt', '');
  const [handelse, entry] = found;
  const { command } = await entry.take({ ...data, handelse });
  return { command, require: () => Promise.resolve(), more: () => ({}) };
}

function refused(kod: Parameters<typeof fel>[0], pointer: string): Error {
  return webProblem('ogiltig-begaran', {
    errors: [{ pointer, code: kod, detail: fel(kod).text }],
  });
}

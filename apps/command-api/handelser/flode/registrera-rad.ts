import { setTimeout as sleep } from 'node:timers/promises';
import type { InsatsId } from '../../../../libs/domain/index.js';
import {
  commandHash,
  type Recorded,
  type RecordOutcome,
  type RecordRequest,
  type Unchanged,
} from '../../../../libs/recording/index.js';
import { problemOf } from '../../recording/refusal.js';
import { oppnarInsatsen, oppning, requireRad } from './behorig.js';
import { fel, felOf, isPassing } from './fel.js';
import { kommandoOf, type Kommando } from './kommando.js';
import type { Rad } from './rad.js';
import type { Radsvar } from './result.js';
import type { Sandningsverktyg } from './sandningsverktyg.js';

/** What became of a line, and what the batch must know of it. */
export interface Radutgang extends Pick<Radsvar, 'utfall' | 'handelseId' | 'fel'> {
  readonly position?: bigint;
  /** It could have opened its insats. */
  readonly oppnar?: boolean;
  /** It did. */
  readonly oppnade?: boolean;
}

/** What a line is recorded with. */
export interface Radverktyg extends Sandningsverktyg {
  readonly oppnadeHar: ReadonlySet<InsatsId>;
}

const SOURCE = { kind: 'import', reference: 'handelseflode' } as const;
const PATIENCE = { times: 200, ms: 25 } as const;

/** Judges and records one line. @throws AccessRefused, ProblemError where it is not let through */
export async function registreraRad(
  rad: Rad,
  insatsId: InsatsId,
  verktyg: Radverktyg,
): Promise<Radutgang> {
  const { asking, referenser } = verktyg;
  const kommando = await kommandoOf(rad, { insatsId, referenser, asking }).catch(
    (error: unknown) => error as Error,
  );
  if (kommando instanceof Error) {
    const utfall = isPassing(kommando) ? 'ej-provad' : 'avvisad';
    return { utfall, fel: felOf(kommando), oppnar: rad.data.individId !== undefined };
  }
  const oppnar = oppning(kommando) !== undefined;
  try {
    const outcome = await recorded(requestOf(rad, kommando, verktyg), verktyg);
    return { ...(await utgangOf(outcome, kommando, verktyg)), oppnar };
  } catch (error) {
    return { utfall: isPassing(error) ? 'ej-provad' : 'avvisad', fel: felOf(error), oppnar };
  }
}

function requestOf(
  { typ, data }: Rad,
  kommando: Kommando,
  { asking, oppnadeHar }: Radverktyg,
): RecordRequest {
  const actor = asking.actor.id;
  return {
    insatsId: kommando.insatsId,
    command: kommando.command,
    key: kommando.key,
    bodyHash: commandHash({ command: typ, body: data, actor }),
    actor,
    source: SOURCE,
    correlationId: asking.requestId,
    authorize: (history) => requireRad(kommando, history, { asking, oppnadeHar }),
  };
}

/** The same line in another batch of this very process is waited for: its answer is ours too. */
async function recorded(request: RecordRequest, { recorder }: Radverktyg): Promise<RecordOutcome> {
  for (let tried = 0; ; tried += 1) {
    const outcome = await recorder.record(request);
    if (outcome.kind !== 'inFlight' || tried >= PATIENCE.times) return outcome;
    await sleep(PATIENCE.ms);
  }
}

function utgangOf(
  outcome: RecordOutcome,
  kommando: Kommando,
  verktyg: Radverktyg,
): Radutgang | Promise<Radutgang> {
  switch (outcome.kind) {
    case 'recorded':
    case 'unchanged':
      return accepted(outcome, kommando, verktyg);
    case 'inFlight':
    case 'stale':
      return { utfall: 'ej-provad', fel: [fel('begaran-pagar')] };
    case 'unavailable':
      return { utfall: 'ej-provad', fel: [fel('tjansten-svarar-inte')] };
    case 'keyReused':
      return { utfall: 'avvisad', fel: [fel('nyckel-ateranvand', '/nyckel')] };
    case 'rejected':
      return { utfall: 'avvisad', fel: felOf(problemOf(outcome, false)) };
  }
}

async function accepted(
  outcome: Recorded | Unchanged,
  kommando: Kommando,
  { asking, onOpened, prov }: Radverktyg,
): Promise<Radutgang> {
  const isNew = outcome.kind === 'recorded' && !outcome.repeated;
  const { position, history } = outcome;
  const facts = oppning(kommando);
  const oppnade = facts !== undefined && oppnarInsatsen(kommando, history);
  if (oppnade && !prov) {
    await onOpened({ insatsId: kommando.insatsId, namnd: facts.namnd }, asking);
  }
  const handelseId = outcome.kind === 'recorded' ? outcome.eventIds[0] : undefined;
  return {
    utfall: isNew ? 'registrerad' : 'redan-registrerad',
    ...(handelseId === undefined ? {} : { handelseId }),
    position,
    oppnade,
  };
}

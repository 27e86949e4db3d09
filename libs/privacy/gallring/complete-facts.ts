import {
  decodeUtfallAvidentifierat,
  UTFALL_AVIDENTIFIERAT,
  type Avidentifieradcell,
} from '../../domain/index.js';
import type { StreamHistory } from '../../event-store/index.js';
import { factsRequest, gallradRequest, INSATS_GALLRAD, type Envelope } from './events.js';
import { GallringFault } from './fault.js';
import type { ErasableLog } from './ports.js';

/** The facts of a run as the log must have them: once, and then every insats marked that is still there. */
export interface Factset {
  readonly envelope: Envelope;
  readonly strom: string;
  readonly celler: readonly Avidentifieradcell[];
  readonly strommar: readonly string[];
}

/**
 * Appends what is missing of a factset, if anything. Needed where a log without transactions was left between
 * two appends, and where an older log was restored.
 * @returns the last position that a reader must have passed to count the facts once
 */
export async function completeFacts(log: ErasableLog, set: Factset): Promise<bigint> {
  const histories = await log.historiesOf([set.strom, ...set.strommar]);
  const facts = histories.some(({ stream }) => stream === set.strom);
  const unmarked = histories.filter(({ stream, events }) => {
    return stream !== set.strom && !events.some(({ type }) => type === INSATS_GALLRAD);
  });
  const requests = [
    ...(facts ? [] : [factsRequest(set.envelope, set.strom, set.celler)]),
    ...unmarked.map((history) => gallradRequest(set.envelope, history)),
  ];
  if (requests.length === 0) return lastPosition(histories);
  await log.appendTogether(requests);
  return lastPosition(await log.historiesOf([set.strom, ...set.strommar]));
}

function lastPosition(histories: readonly StreamHistory[]): bigint {
  let last = 0n;
  for (const { type, position } of histories.flatMap(({ events }) => events)) {
    const counts = type === INSATS_GALLRAD || type === UTFALL_AVIDENTIFIERAT;
    if (counts && position > last) last = position;
  }
  return last;
}

/** The facts that a run has appended, or undefined when it has not come so far. */
export async function appendedFacts(
  log: Pick<ErasableLog, 'historiesOf'>,
  strom: string,
): Promise<readonly Avidentifieradcell[] | undefined> {
  const [history] = await log.historiesOf([strom]);
  const event = history?.events[0];
  return event === undefined ? undefined : decodeUtfallAvidentifierat(event.data).celler;
}

/** Nothing is erased unless the figures stand in the log. @throws GallringFault `utfall-saknas-i-loggen` */
export async function requireFacts(
  log: Pick<ErasableLog, 'historiesOf'>,
  strom: string,
): Promise<readonly Avidentifieradcell[]> {
  const celler = await appendedFacts(log, strom);
  if (celler !== undefined) return celler;
  throw new GallringFault(
    'utfall-saknas-i-loggen',
    'De avidentifierade utfallen finns inte i händelseloggen, trots att körningen har skrivit dem. ' +
      'Loggen är troligen återställd från en äldre kopia än databasen: återställ båda från samma tid och starta sedan om körningen.',
  );
}

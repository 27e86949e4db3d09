import { insatsStream } from '../../domain/index.js';
import { WrongExpectedRevision, type StreamHistory } from '../../event-store/index.js';
import { appendedFacts, completeFacts } from './complete-facts.js';
import { factsRequest, gallradRequest } from './events.js';
import { mergedFacts } from './facts.js';
import { GallringFault } from './fault.js';
import { dropIndivider, individerOf, streamsOf, type Korningsindivid } from './korning.js';
import { envelopeOf, factsStreamOf, type Run, type Step, type StepResult } from './step.js';

const ATTEMPTS = 5;

/**
 * Writes the de-identified sums, and marks every insats, in one go: at no position of the log does an insats
 * count twice or not at all. Whoever got a new note since the trial leaves the run unharmed.
 */
export const deidentify: Step = async (run) => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const result = await tryOnce(run);
    if (result !== undefined) return result;
  }
  throw new GallringFault(
    'strommar-i-rorelse',
    'Nya anteckningar kommer hela tiden på insatser som ska gallras, och körningen väntar. ' +
      'Ta reda på vem som skriver och starta sedan om körningen: den fortsätter där den var.',
  );
};

async function tryOnce(run: Run): Promise<StepResult | undefined> {
  const { deps, korning } = run;
  const individer = await individerOf(deps.pool, korning.id);
  const celler = await appendedFacts(deps.log, factsStreamOf(run));
  if (celler !== undefined) return { position: await complete(run, individer, celler) };
  const histories = await deps.log.historiesOf(streamsOf(individer));
  const moved = movedSince(individer, histories);
  if (moved.length > 0) await letGo(run, moved);
  if (moved.length === individer.length) return { nobodyLeft: true };
  if (moved.length > 0) return undefined;
  return appendAll(run, individer, histories);
}

async function appendAll(
  run: Run,
  individer: readonly Korningsindivid[],
  histories: readonly StreamHistory[],
): Promise<StepResult | undefined> {
  const celler = mergedFacts(histories);
  const envelope = envelopeOf(run);
  try {
    await run.deps.log.appendTogether([
      factsRequest(envelope, factsStreamOf(run), celler),
      ...histories.map((history) => gallradRequest(envelope, history)),
    ]);
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return undefined;
    throw error;
  }
  return { position: await complete(run, individer, celler) };
}

function complete(
  run: Run,
  individer: readonly Korningsindivid[],
  celler: ReturnType<typeof mergedFacts>,
): Promise<bigint> {
  const set = { envelope: envelopeOf(run), strom: factsStreamOf(run), celler };
  return completeFacts(run.deps.log, { ...set, strommar: streamsOf(individer) });
}

function movedSince(
  individer: readonly Korningsindivid[],
  histories: readonly StreamHistory[],
): readonly Korningsindivid[] {
  const counts = new Map(histories.map(({ stream, events }) => [stream, events.length]));
  return individer.filter(({ insatsIds, handelser }) => {
    const now = insatsIds.reduce((sum, id) => sum + (counts.get(insatsStream(id)) ?? 0), 0);
    return now !== handelser;
  });
}

/** First the key, then the row: killed in between, the same person is found and let go once more. */
async function letGo({ deps, korning }: Run, moved: readonly Korningsindivid[]): Promise<void> {
  const ids = moved.map(({ individId }) => individId);
  await deps.keys.withdrawErasure(ids, korning.id);
  await deps.fault?.('avidentifierat:nyckel-aterlamnad');
  await dropIndivider(deps.pool, korning.id, ids);
}

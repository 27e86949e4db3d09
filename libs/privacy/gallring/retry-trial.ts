import { datumInSweden, insatsStream } from '../../domain/index.js';
import { inTransaction } from '../../postgres/index.js';
import type { Akt } from '../retention/akt.js';
import { prova } from '../retention/prova.js';
import { dropIndivider, individerOf, streamsOf, type Korningsindivid } from './korning.js';
import type { Step } from './step.js';
import { withUndantag } from './undantag-store.js';

/**
 * Between the plan and its approval days may pass: whoever is no longer to be erased, or has got an insats
 * that nobody approved the erasure of, leaves the run. How much was recorded is noted, so that a note that
 * comes later still is seen.
 */
export const retryTrial: Step = async ({ deps, korning }) => {
  const individer = await individerOf(deps.pool, korning.id);
  const ids = individer.map(({ individId }) => individId);
  const akter = await withUndantag(deps.pool, await deps.akter.of(korning.namnd, ids));
  const dag = datumInSweden(deps.now());
  const due = new Map(
    akter
      .filter((akt) => prova(akt, dag, deps.installation).gallras)
      .map((akt) => [akt.individId, akt]),
  );
  const stay = individer.filter((one) => isSame(one, due.get(one.individId)));
  const counts = await eventCounts(deps.log, stay);
  await inTransaction(deps.pool, async (client) => {
    const gone = ids.filter((id) => !stay.some(({ individId }) => individId === id));
    await dropIndivider(client, korning.id, gone);
    await client.query(
      `UPDATE gallring.korning_individ SET handelser = antal FROM
         unnest($2::uuid[], $3::int[]) AS raknad(id, antal)
       WHERE korning = $1 AND individ_id = id`,
      [korning.id, stay.map(({ individId }) => individId), counts],
    );
  });
  return stay.length === 0 ? { nobodyLeft: true } : {};
};

function isSame({ insatsIds }: Korningsindivid, akt: Akt | undefined): boolean {
  const now = akt?.insatser.map(({ insatsId }) => insatsId).sort();
  return now?.join() === [...insatsIds].sort().join();
}

/** How many events the insatser of each person have, in the order of the persons. */
export async function eventCounts(
  log: Pick<Parameters<Step>[0]['deps']['log'], 'historiesOf'>,
  individer: readonly Korningsindivid[],
): Promise<readonly number[]> {
  const histories = await log.historiesOf(streamsOf(individer));
  const perStream = new Map(histories.map(({ stream, events }) => [stream, events.length]));
  return individer.map(({ insatsIds }) =>
    insatsIds.reduce((sum, id) => sum + (perStream.get(insatsStream(id)) ?? 0), 0),
  );
}

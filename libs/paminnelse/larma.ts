import { addDays, datumInSweden, type Datum } from '../domain/index.js';
import { inTransaction } from '../postgres/index.js';
import { risktext } from './brevtext.js';
import type { Paminnelsedeps } from './deps.js';
import { skickaUtskick } from './skicka.js';
import { laggTill } from './skriv.js';
import { noteraSkickade, nyaPerMottagare } from './store/nya.js';
import { perMottagare, type Paminnelse } from './urval.js';

/** What such an answer is called among reminders. */
export const RISKSLAG = 'risksvar';

/** Older answers are on the worklist, and are told by it alone. */
const LANGST_DAGAR = 90;

/**
 * Tells at once of answers that somebody is to look at: those who work with the case, or the head where nobody
 * does. Each is told once to each, whoever runs this and how often. @returns how many were told now
 */
export async function larma(deps: Paminnelsedeps): Promise<number> {
  const dag = datumInSweden(deps.now());
  const risker = (await deps.kalla.risker?.(addDays(dag, -LANGST_DAGAR))) ?? [];
  const nya = await skriv(
    deps,
    dag,
    risker.flatMap((sak) => perMottagare(sak, 'forfallodag')),
  );
  if (nya > 0 || (await vantar(deps))) await skickaUtskick(deps);
  return nya;
}

async function skriv(deps: Paminnelsedeps, dag: Datum, alla: readonly Paminnelse[]) {
  if (alla.length === 0) return 0;
  return inTransaction(deps.pool, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('utfall paminnelse skriv'))`);
    let antal = 0;
    for (const nya of (await nyaPerMottagare(client, alla)).values()) {
      const id = await laggTill(deps, client, { dag, nya, brev: risktext });
      await noteraSkickade(client, id, nya);
      antal += nya.length;
    }
    return antal;
  });
}

/** Whether one that was written could not be sent yet: it is not left until the morning. */
async function vantar({ pool }: Paminnelsedeps): Promise<boolean> {
  const { rows } = await pool.query(
    `SELECT 1 FROM paminnelse.utskick WHERE tillstand = 'vantar' AND poster @> $1 LIMIT 1`,
    [JSON.stringify([{ slag: RISKSLAG }])],
  );
  return rows.length > 0;
}

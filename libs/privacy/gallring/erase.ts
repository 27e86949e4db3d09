import { GallringFault } from './fault.js';
import { requireFacts } from './complete-facts.js';
import { individerOf, streamsOf, targetsOf } from './korning.js';
import { cleanersOf, residueOf, restSentence } from './residue.js';
import { envelopeOf, factsStreamOf, type Step } from './step.js';
import { markApplied } from '../journal/applied.js';
import type { Journalpost } from '../journal/post.js';

export const requestErasure: Step = async ({ deps, korning }) => {
  const { individIds } = targetsOf(await individerOf(deps.pool, korning.id));
  await deps.keys.requestErasure(individIds, korning.id);
  return {};
};

export const waitForProjections: Step = async ({ deps, korning }) => {
  await deps.readModels.waitUntil(korning.position ?? 0n);
  await deps.readModels.dropPreviousBuilds();
  return {};
};

/** From here on the erasure will be carried out, whatever happens to this database. */
export const writeJournal: Step = async (run) => {
  const { deps, korning } = run;
  const individer = await individerOf(deps.pool, korning.id);
  const strom = factsStreamOf(run);
  const { dag, actor } = envelopeOf(run);
  const { individIds, insatsIds } = targetsOf(individer);
  const foljd = (await deps.foljdstrommar?.(insatsIds)) ?? [];
  const stored = await deps.journal.append({
    korning: korning.id,
    namnd: korning.namnd,
    individer: individIds,
    strommar: [...streamsOf(individer), ...foljd],
    utfall: { strom, celler: await requireFacts(deps.log, strom) },
    dag,
    actor,
  });
  await deps.fault?.('journalfort:pa-disk');
  await markApplied(deps, [stored]);
  return { journalpost: stored.post.seq };
};

export const destroyKeys: Step = async ({ deps, korning }) => {
  const { individIds } = targetsOf(await individerOf(deps.pool, korning.id));
  await deps.keys.destroy(individIds);
  return {};
};

export const clean: Step = async ({ deps, korning }) => {
  const targets = targetsOf(await individerOf(deps.pool, korning.id));
  for (const cleaner of cleanersOf(deps)) {
    await cleaner.clean(targets);
    await deps.fault?.('valv-rensat:en-del');
  }
  return {};
};

export const eraseStreams: Step = async (run) => {
  const { deps, korning } = run;
  await requireFacts(deps.log, factsStreamOf(run));
  const { dag: datum } = envelopeOf(run);
  await deps.log.erase(await strommarOf(run), { korning: korning.id, datum });
  return {};
};

/** Anything left sends the run back to where erasing starts, stopped, with a sentence that names the place. */
export const verifyNothingLeft: Step = async (run) => {
  const { deps, korning } = run;
  const individer = await individerOf(deps.pool, korning.id);
  const found = await residueOf(deps, targetsOf(individer), await strommarOf(run));
  if (found.every(({ rest }) => rest === 0)) return {};
  const fel = restSentence(found);
  await deps.pool.query(
    `UPDATE gallring.korning SET status = 'stoppad', steg = 'journalfort', fel = $2 WHERE id = $1`,
    [korning.id, fel],
  );
  throw new GallringFault('rest-efter-gallring', fel);
};

/** What the journal names, and what has come to tell of the same insatser since it was written. */
async function strommarOf({ deps, korning }: Parameters<Step>[0]): Promise<readonly string[]> {
  const { strommar } = await journalpost(deps.journal, korning.id);
  const { insatsIds } = targetsOf(await individerOf(deps.pool, korning.id));
  const foljd = (await deps.foljdstrommar?.(insatsIds)) ?? [];
  return [...new Set([...strommar, ...foljd])];
}

/** What the journal says is to be erased: it is what a restored backup will be held against. */
async function journalpost(
  journal: Parameters<Step>[0]['deps']['journal'],
  korning: string,
): Promise<Journalpost> {
  const entries = await journal.entries();
  const found = entries.find(({ post }) => post.korning === korning);
  if (found !== undefined) return found.post;
  throw new GallringFault(
    'raderingsjournal-saknar-post',
    'Körningens post finns inte längre i raderingsjournalen. Lägg tillbaka journalen från sin säkerhetskopia och starta sedan om körningen.',
  );
}

import { medForegangare } from '../../libs/access/index.js';
import { draUrval, type PaborjaAktgranskning } from '../../libs/domain/aktgranskning/index.js';
import { granskningsbar } from '../../libs/outcome/index.js';
import { dragningsnyckel } from '../../libs/recording/index.js';
import type { PaborjaAktgranskningDto } from './dto/aktgranskning.dto.js';
import type { AuditApiOptions } from './options.js';

/** Nothing that an audit is drawn by lies elsewhere. */
const PREFIX = 'insats-';

/**
 * Draws the sample from the log itself, as it stands, and gives the command that says so. The whole log is
 * read once: it is asked for a few times a year, and only the log can be read again as of the same position.
 */
export async function drawn(
  { reader, synced }: AuditApiOptions,
  { namnder, ...protokoll }: PaborjaAktgranskningDto,
): Promise<PaborjaAktgranskning> {
  await synced?.();
  const until = await reader.head();
  const kandidater = new Map(namnder.map((namnd) => [namnd, [] as string[]]));
  const asked = new Map(
    namnder.flatMap((namnd) => medForegangare(namnd).map((one) => [one, namnd] as const)),
  );
  for await (const batch of reader.histories({ prefix: PREFIX, until })) {
    for (const history of batch) {
      const namnd = asked.get(granskningsbar(history, protokoll) ?? '');
      if (namnd !== undefined) kandidater.get(namnd)?.push(history.stream.slice(PREFIX.length));
    }
  }
  const { fro } = protokoll;
  const strata = draUrval(kandidater, protokoll, (id) => dragningsnyckel(fro, id));
  const data = { ...protokoll, position: until.toString(), strata };
  return { type: 'PaborjaAktgranskning', data };
}

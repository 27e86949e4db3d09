import { medForegangare } from '../../libs/access/index.js';
import { draUrval, type PaborjaAktgranskning } from '../../libs/domain/aktgranskning/index.js';
import { kandidater } from '../../libs/outcome/index.js';
import { dragningsnyckel } from '../../libs/recording/index.js';
import type { PaborjaAktgranskningDto } from './dto/aktgranskning.dto.js';
import type { AuditApiOptions } from './options.js';

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
  const asked = new Map(
    namnder.flatMap((namnd) => medForegangare(namnd).map((one) => [one, namnd] as const)),
  );
  const insatser = reader.histories({ prefix: 'insats-', until });
  const found = await kandidater(insatser, protokoll, asked);
  const { fro } = protokoll;
  const strata = draUrval(found, protokoll, (id) => dragningsnyckel(fro, id));
  const data = { ...protokoll, position: until.toString(), strata };
  return { type: 'PaborjaAktgranskning', data };
}

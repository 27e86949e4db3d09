import { medForegangare } from '../../libs/access/index.js';
import {
  draUrval,
  protokollFaults,
  type PaborjaAktgranskning,
} from '../../libs/domain/aktgranskning/index.js';
import { datumInSweden } from '../../libs/domain/index.js';
import { kandidater, URVAL_HANDLES } from '../../libs/outcome/index.js';
import { dragningsnyckel } from '../../libs/recording/index.js';
import type { PaborjaAktgranskningDto } from './dto/aktgranskning.dto.js';
import type { AuditApiOptions } from './options.js';

/**
 * Draws the sample from the log itself, as it stands, and gives the command that says so. Of every insats the
 * events are read that say whether it may be drawn: only the log can be read again as of the same position.
 * A protocol that will be refused is handed on with nothing drawn: for that no log need be read.
 */
export async function drawn(
  options: AuditApiOptions,
  { namnder, ...protokoll }: PaborjaAktgranskningDto,
): Promise<PaborjaAktgranskning> {
  const tomma = namnder.map((namnd) => ({ namnd, population: 0, insatser: [] }));
  const utkast = { ...protokoll, position: '0', strata: tomma };
  if (protokollFaults(utkast, datumInSweden(options.now())).length > 0) {
    return { type: 'PaborjaAktgranskning', data: utkast };
  }
  await options.synced?.();
  const until = await options.reader.head();
  const asked = new Map(
    namnder.flatMap((namnd) => medForegangare(namnd).map((one) => [one, namnd] as const)),
  );
  const insatser = options.reader.histories({ prefix: 'insats-', until, types: URVAL_HANDLES });
  const found = await kandidater(insatser, protokoll, asked);
  const strata = await draUtanGallring(options, protokoll, found);
  const data = { ...protokoll, position: until.toString(), strata };
  return { type: 'PaborjaAktgranskning', data };
}

type Kandidater = ReadonlyMap<string, readonly string[]>;
type Val = Parameters<typeof draUrval>[1] & Pick<PaborjaAktgranskningDto, 'fro'>;

/**
 * Nothing more is recorded on an insats that is being erased, so it is in no sample. Those drawn are asked
 * for once more when the draw is done, which in a long log takes a while: what is found then is drawn anew.
 */
async function draUtanGallring(
  { underGallring = ingen }: AuditApiOptions,
  val: Val,
  found: Kandidater,
): Promise<PaborjaAktgranskning['data']['strata']> {
  let kvar = utan(found, await underGallring([...found.values()].flat()));
  for (;;) {
    const strata = draUrval(kvar, val, (id) => dragningsnyckel(val.fro, id));
    const gallras = await underGallring(strata.flatMap(({ insatser }) => insatser));
    if (gallras.length === 0) return strata;
    kvar = utan(kvar, gallras);
  }
}

function utan(found: Kandidater, gallras: readonly string[]): Kandidater {
  const bort = new Set(gallras);
  return new Map([...found].map(([namnd, ids]) => [namnd, ids.filter((id) => !bort.has(id))]));
}

function ingen(): Promise<readonly string[]> {
  return Promise.resolve([]);
}

import type { Named } from '../../../libs/access/index.js';
import type { HandelseDto } from '../dto/handelse.dto.js';

/** What members of staff in some nämnder are called. */
export type NamesIn = Named['namesIn'];

const MED_KOD = 'svarslank:';

/**
 * Who recorded each event, in words: those who have or had a role in a nämnd that the reader may read, and
 * that somebody answered by a code. An id says nothing to a colleague; others' names are not told.
 */
export async function medRegistrerare(
  handelser: readonly HandelseDto[],
  namnder: '*' | readonly string[],
  namesIn: NamesIn,
): Promise<readonly HandelseDto[]> {
  const ids = handelser.flatMap(({ registreradAv, genom }) => [
    registreradAv,
    ...genom.map((later) => later.registreradAv),
  ]);
  const known = await namesIn(namnder, [...new Set(ids)]);
  const named = <T extends { readonly registreradAv: string }>(one: T): T => {
    const namn = one.registreradAv.startsWith(MED_KOD)
      ? 'Den som svarade med kod'
      : known.get(one.registreradAv);
    return namn === undefined ? one : { ...one, registreradAvNamn: namn };
  };
  return handelser.map((one) => ({ ...named(one), genom: one.genom.map(named) }));
}

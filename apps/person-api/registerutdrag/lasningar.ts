import { ROLLER, type Lasning } from '../../../libs/access/index.js';
import type { UtdragLasning } from '../../../libs/privacy/index.js';
import type { PersonApiOptions } from '../options.js';

/** Who has been shown something about a person, by name. An attempt that was refused showed nothing. */
export async function lasningarOf(
  { audit, directory }: PersonApiOptions,
  individId: string,
  insatsIds: readonly string[],
): Promise<readonly UtdragLasning[]> {
  const rows = (await audit.ofIndivid(individId, insatsIds)).filter(
    ({ utfall }) => utfall !== 'nekad',
  );
  const nameOf = await namesOf({ directory });
  return rows.map((row) => lasning(row, nameOf));
}

/** What those who have had a role are called; an id that nobody has is left as it is. */
export async function namesOf({
  directory,
}: Pick<PersonApiOptions, 'directory'>): Promise<(id: string) => string> {
  const rows = await directory.list('*');
  const names = new Map(rows.map(({ anvandare, namn }) => [anvandare, namn]));
  return (id) => names.get(id) ?? id;
}

function lasning(row: Lasning, nameOf: (id: string) => string): UtdragLasning {
  const { at, actorId = '', roll, andamal, requestId } = row;
  return {
    at,
    actor: nameOf(actorId),
    ...(roll === undefined ? {} : { roll: ROLLER[roll].namn }),
    uppgiftsslag: uppgiftsslag(row),
    andamal: andamal ?? 'uppgift saknas',
    begaran: requestId,
  };
}

/** What was shown; that it was opened in an emergency is for the person to know. */
function uppgiftsslag({ utfall, atgard, faltgrupper = [] }: Lasning): string {
  const shown = faltgrupper.length === 0 ? atgard : `${atgard}: ${faltgrupper.join(', ')}`;
  return utfall === 'nodatkomst' ? `nödåtkomst: ${shown}` : shown;
}

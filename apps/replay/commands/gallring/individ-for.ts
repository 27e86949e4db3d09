import type { Asking } from '../../../../libs/access/index.js';
import { individId, type IndividId } from '../../../../libs/domain/index.js';
import type { Undantagsslag } from '../../../../libs/privacy/index.js';
import type { Platform } from '../../../../libs/runtime/index.js';
import { CommandFailed, EXIT } from '../../session.js';

/** What somebody can record as an exception; the compiler sees that none is missing. */
const EVERY: Readonly<Record<Undantagsslag, true>> = {
  'placerat-barn': true,
  faderskap: true,
  adoption: true,
  vardnadsavtal: true,
  'rattsligt-hinder': true,
  'pagaende-studie': true,
  'andra-uppgifter': true,
};

export const SLAG = Object.keys(EVERY) as readonly Undantagsslag[];

/** A person whose file whoever asks may keep from being erased. To others nobody is there. */
export async function individFor(
  platform: Pick<Platform, 'pool' | 'protection'>,
  asking: Asking,
  text: string,
): Promise<IndividId> {
  const id = individId(text);
  if (id === undefined) throw new CommandFailed('Individens id är inte ett UUID.', EXIT.usage);
  const namnder = await namnderOf(platform, id);
  let reached = namnder[0];
  for (const namnd of namnder) {
    if (await asking.may({ resurs: 'gallring', individId: id, namnd })) reached = namnd;
  }
  await asking.require({ resurs: 'gallring', individId: id, namnd: reached });
  if (reached === undefined) throw new CommandFailed('Det finns ingen individ med det id:t.');
  return id;
}

/** Where a person has a file: as the vault knows it, and as their insatser do. */
async function namnderOf(
  { pool, protection }: Pick<Platform, 'pool' | 'protection'>,
  id: IndividId,
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ namnd: string }>(
    'SELECT DISTINCT ansvarig_namnd AS namnd FROM read_model.insats_forlopp WHERE individ_id = $1',
    [id],
  );
  const registered = await protection.vault.namndOf(id);
  const own = rows.map(({ namnd }) => namnd);
  return registered === undefined ? own : [registered, ...own];
}

import { DEMO_ISSUER, type Platform } from '../../libs/runtime/index.js';

const NAMND = 'skarholmen';
const ENHET = 'oppenvard-skarholmen';
const ARBETARE = ['maja', 'nils', 'signe', 'otto'] as const;
/** Every tenth lies with nobody, as some always do. */
const HOS_INGEN = 10;

/** Names the unit on what is open in one nämnd, and of ten insatser somebody of it on nine. */
export async function nameOnCases({ pool, protection }: Platform) {
  const { directory } = protection;
  const ids: string[] = [];
  for (const sub of ARBETARE) {
    ids.push(await directory.ensureUser({ iss: DEMO_ISSUER, sub, namn: sub, system: false }));
  }
  const { rows } = await pool.query<{ insats_id: string }>(
    `SELECT insats_id FROM read_model.insats_forlopp WHERE ansvarig_namnd = $1
        AND tillstand IN ('erbjuden', 'ej-paborjad', 'pagaende') ORDER BY 1`,
    [NAMND],
  );
  const [first = ''] = ids;
  for (const [nr, { insats_id: insatsId }] of rows.entries()) {
    const place = { insatsId, namnd: NAMND, by: first };
    await directory.assignCase({ ...place, enhet: ENHET });
    const anvandare = ids[nr % ids.length] ?? first;
    if (nr % HOS_INGEN !== 0) await directory.assignCase({ ...place, anvandare });
  }
  return { anvandare: first, oppna: rows.map(({ insats_id }) => insats_id) };
}

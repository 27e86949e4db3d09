import type { Pool } from 'pg';

/**
 * Mean change by instrument and informant from the sums of the read model, as `SDQ barn n=2 -6.5`: over
 * HTTP no figure is shown of so few pairs as a spec has.
 */
export async function medelforandringar(pool: Pool, metod: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ readonly summor: Readonly<Record<string, number>> }>(
    'SELECT summor FROM read_model.metod_utfall WHERE metod = $1',
    [metod],
  );
  const sums = rows[0]?.summor ?? {};
  return Object.keys(sums)
    .filter((name) => /^forandring\|.*\|n$/.test(name))
    .map((name) => {
      const [, instrument, , informant] = name.split('|');
      const part = (of: string) => sums[name.slice(0, -1) + of] ?? 0;
      const medel = (part('y') - part('x')) / part('n') / 100;
      return `${instrument} ${informant} n=${part('n')} ${medel}`;
    })
    .sort();
}

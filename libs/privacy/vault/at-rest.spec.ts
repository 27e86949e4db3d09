import { openValv, testInsats, type Valv } from '../testing/open-valv.js';
import type { IndividId } from '../../domain/index.js';

const PLANTED = [
  'Zäta',
  'Kvistlöv',
  '198507099805',
  '19850709',
  'SN-PLANTERAT',
  'Hemligheten',
  'Felaktigt',
];

/** Every row of every table of the schema, byte for byte: text as it is, and bytes in hex and as they are. */
async function everything({ pool }: Valv): Promise<Buffer> {
  const { rows: tables } = await pool.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'valv'",
  );
  expect(tables.length).toBe(6);
  const parts: Buffer[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query<Record<string, unknown>>(`SELECT * FROM valv.${name}`);
    expect(rows.length).toBeGreaterThan(0);
    for (const value of rows.flatMap((row) => Object.values(row))) {
      parts.push(value instanceof Buffer ? value : Buffer.from(String(value)));
      // What an envelope holds is looked at decoded, too.
      if (typeof value === 'string') {
        parts.push(...value.split('.').map((part) => Buffer.from(part, 'base64url')));
      }
    }
  }
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from(part.toString('hex'))]));
}

function encodings(text: string): readonly Buffer[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return [text, folded, text.toLowerCase(), text.normalize('NFD')].flatMap((form) => [
    Buffer.from(form, 'utf8'),
    Buffer.from(form, 'latin1'),
    Buffer.from(form, 'utf16le'),
    Buffer.from(Buffer.from(form).toString('base64').replace(/=+$/, '').slice(0, -1)),
    Buffer.from(Buffer.from(form).toString('hex')),
  ]);
}

describe('what the vault holds at rest', () => {
  let valv: Valv;
  const ids: IndividId[] = [];
  beforeAll(async () => {
    valv = await openValv();
    for (const namnd of ['norrmalm', 'farsta']) {
      const { individId } = await valv.vault.register({
        namnd,
        nummer: '850709-9805',
        namn: 'Zäta Kvistlöv Felaktigt',
        arendenummer: ['SN-PLANTERAT'],
      });
      const namn = 'Zäta Kvistlöv';
      await valv.vault.correct({ individId, namn, skal: 'Felaktigt', actor: 'u1' });
      for (const falt of ['a', 'b']) {
        const insatsId = testInsats(1);
        await valv.vault.writeText({
          individId,
          insatsId,
          falt,
          text: `Hemligheten ${falt}`,
          actor: 'u1',
        });
      }
      ids.push(individId);
    }
  });
  afterAll(() => valv.close());

  it('is nowhere plain, in any encoding', async () => {
    const bytes = await everything(valv);
    const found = PLANTED.flatMap((text) =>
      encodings(text)
        .filter((form) => bytes.includes(form))
        .map((form) => `${text}: ${form.toString()}`),
    );
    expect(found).toEqual([]);
    // The search sees what is there.
    expect(bytes.includes('norrmalm')).toBe(true);
    expect(bytes.includes(Buffer.from('norrmalm').toString('hex'))).toBe(true);
  });

  it('shares nothing between two nämnder, though the person is the same', async () => {
    const tokensOf = async (id?: IndividId): Promise<readonly string[]> => {
      const { rows } = await valv.pool.query<{ token: Buffer }>(
        `SELECT token FROM valv.namn_index WHERE individ_id = $1
         UNION ALL SELECT token FROM valv.arende_index WHERE individ_id = $1
         UNION ALL SELECT nummer_index FROM valv.individ WHERE individ_id = $1`,
        [id],
      );
      return rows.map(({ token }) => token.toString('hex'));
    };
    const [first, second] = [await tokensOf(ids[0]), await tokensOf(ids[1])];
    expect(first.length).toBe(4);
    expect(second.length).toBe(4);
    expect(first.filter((token) => second.includes(token))).toEqual([]);
  });

  it('does not open when it is moved between persons, texts or fields', async () => {
    const [first, second] = ids as [IndividId, IndividId];
    const moves = [
      'UPDATE valv.text SET falt = (CASE falt WHEN $1 THEN $2 ELSE $1 END)',
      `UPDATE valv.text t SET uppgift = o.uppgift FROM valv.text o
       WHERE o.individ_id = t.individ_id AND o.falt <> t.falt AND ($1, $2) IS NOT NULL`,
      `UPDATE valv.text SET individ_id = (CASE individ_id WHEN '${first}' THEN '${second}'
       ELSE '${first}' END)::uuid WHERE ($1, $2) IS NOT NULL`,
    ];
    for (const move of moves) {
      expect(await valv.vault.textsOf(first)).toMatchObject({ tillstand: 'kand' });
      const client = await valv.pool.connect();
      const { rows: before } = await client.query('SELECT * FROM valv.text');
      await client.query(
        move.includes('falt =') ? move : move.replace('($1, $2)', '($1::text, $2::text)'),
        ['a', 'b'],
      );
      client.release();
      await expect(valv.vault.textsOf(first)).rejects.toMatchObject({ code: 'kuvert-brutet' });
      await restore(before as Record<string, unknown>[]);
    }
    await valv.pool.query(
      `UPDATE valv.individ i SET uppgifter = o.uppgifter FROM valv.individ o
       WHERE o.individ_id <> i.individ_id`,
    );
    await expect(valv.vault.read(first)).rejects.toMatchObject({ code: 'kuvert-brutet' });
  });

  async function restore(rows: readonly Record<string, unknown>[]): Promise<void> {
    await valv.pool.query('DELETE FROM valv.text');
    for (const row of rows) {
      await valv.pool.query(
        'INSERT INTO valv.text SELECT * FROM json_populate_record(NULL::valv.text, $1)',
        [JSON.stringify(row)],
      );
    }
  }
});

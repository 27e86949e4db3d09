import { type DataSource, In } from 'typeorm';
import { type Datum, type Kvalitetsflagga, kvalitetsflaggor } from '../../../libs/domain/index.js';
import { readConsistently } from '../../../libs/read-model/index.js';
import { InsatsForloppRad } from '../../../projections/insats-forlopp/index.js';

/** A quality flag and the insats it is about. */
export type Insatsflagga = Kvalitetsflagga & { readonly insatsId: string };

interface About {
  readonly insatser: readonly string[];
  readonly namnder: '*' | readonly string[];
  readonly today: Datum;
}

/** How late it was recorded cannot be mended: it is told of the insats and counted, but is nothing to do. */
const GAR_EJ_ATT_ATGARDA: ReadonlySet<string> = new Set(['SEN_REG', 'TILLBAKADATERAD']);

/** What is irregular in some insatser today, with who should see to it. */
export async function flaggorOf(
  db: DataSource,
  { insatser, namnder, today }: About,
): Promise<readonly Insatsflagga[]> {
  if (insatser.length === 0) return [];
  const reading = { projection: 'insats-forlopp', surface: 'individ', namnder } as const;
  const { result } = await readConsistently(db, reading, (manager) =>
    manager.findBy(InsatsForloppRad, { insats_id: In([...insatser]) }),
  );
  return result.flatMap(({ insats_id: insatsId, handelser }) =>
    kvalitetsflaggor(handelser, today)
      .filter(({ kod }) => !GAR_EJ_ATT_ATGARDA.has(kod))
      .map((flagga) => ({ insatsId, ...flagga })),
  );
}

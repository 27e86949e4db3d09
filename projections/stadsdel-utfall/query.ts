import type { EntityManager } from 'typeorm';
import { efterfoljare, namnderDen, namndMedKod, type Datum } from '../../libs/domain/index.js';
import { addAll, utfallsvy, type Summor, type Utfallsvy } from '../../libs/outcome/index.js';
import { StadsdelUtfallRad } from './model.entity.js';

/** What is known of one stadsdelsnämnd. */
export interface StadsdelUtfall extends Utfallsvy {
  readonly stadsdelsnamnd: {
    readonly kod: string;
    readonly namn: string;
    readonly omradeskategori: string | null;
  };
}

/** Which boundaries to show: as they were when each insats was decided, or as they are on a day. */
export type Organisation =
  { readonly kind: 'som-det-var' } | { readonly kind: 'per'; readonly datum: Datum };

/**
 * Every stadsdelsnämnd of the chosen organisation, also those without an insats. Insatser add over
 * mergers, since each one belongs to exactly one nämnd.
 */
export async function stadsdelUtfall(
  db: EntityManager,
  organisation: Organisation,
): Promise<readonly StadsdelUtfall[]> {
  const rows = await db.find(StadsdelUtfallRad);
  return stadsdelUtfallOf(rows, organisation);
}

/** The same from sums that were not read from the database. */
export function stadsdelUtfallOf(
  rows: readonly { readonly stadsdelsnamnd: string; readonly summor: Summor }[],
  organisation: Organisation,
): readonly StadsdelUtfall[] {
  const parts = new Map<string, Summor[]>();
  for (const { stadsdelsnamnd, summor } of rows) {
    const kod = namndUnder(organisation, stadsdelsnamnd);
    parts.set(kod, [...(parts.get(kod) ?? []), summor]);
  }
  const shown = organisation.kind === 'per' ? namnderDen(organisation.datum).map((n) => n.kod) : [];
  return [...new Set([...shown, ...[...parts.keys()].sort()])].map((kod) =>
    row(kod, addAll(parts.get(kod) ?? [])),
  );
}

/** The nämnd that answers for a nämnd of then, under the chosen organisation. */
export function namndUnder(organisation: Organisation, kod: string): string {
  return organisation.kind === 'per' ? efterfoljare(kod, organisation.datum) : kod;
}

function row(kod: string, sums: Summor): StadsdelUtfall {
  const namnd = namndMedKod(kod);
  return {
    stadsdelsnamnd: {
      kod,
      namn: namnd?.namn ?? kod,
      omradeskategori: namnd?.omradeskategori ?? null,
    },
    ...utfallsvy(sums, { effektstorlek: false }),
  };
}

import { galler, METODREGISTER, namnderDen, type Metod } from '../../domain/index.js';
import { sistaDagen } from './period.js';
import { ALLA, STADEN } from './rader.js';
import type { Visatantal } from './vy.js';

/** What of a published group the table is made of. */
export interface Metodgrupp {
  readonly metod: string;
  readonly omrade: string;
  readonly bakgrund: string;
  readonly antal: Readonly<Record<string, Visatantal>>;
}

/** How many insatser of a method were begun, in the city and in each nämnd. */
export interface Metodrad {
  readonly metod: Pick<Metod, 'kod' | 'namn'>;
  readonly staden: Visatantal;
  readonly namnder: readonly { readonly stadsdelsnamnd: string; readonly inledda: Visatantal }[];
}

const MATT = 'inledda';
/** Shown only where there is something: the examples, and the code for no method at all. */
const UTAN_NOLLRAD: ReadonlySet<Metod['status']> = new Set(['exempel', 'ingen']);

/**
 * Methods by nämnd in a published year, those that nobody began as zeros: a group without a row had nobody,
 * for a small group is a row with its number hidden. Undefined where the year's table has not left, since
 * nothing can be told of it then.
 */
export function metodtabell(
  ar: string,
  grupper: readonly Metodgrupp[],
): readonly Metodrad[] | undefined {
  const told = new Map(
    grupper
      .filter(({ metod, bakgrund, antal }) => metod !== ALLA && bakgrund === ALLA && MATT in antal)
      .map(({ metod, omrade, antal }) => [`${metod} ${omrade}`, antal[MATT] ?? 0]),
  );
  const isTold = [...told.keys()].some((key) => key.includes(' namnd:'));
  if (!isTold) return undefined;
  const dag = sistaDagen(ar);
  const inledda = (kod: string, omrade: string) => told.get(`${kod} ${omrade}`) ?? 0;
  return METODREGISTER.filter((metod) => galler(metod, dag) || told.has(`${metod.kod} ${STADEN}`))
    .filter(({ kod, status }) => !UTAN_NOLLRAD.has(status) || told.has(`${kod} ${STADEN}`))
    .map(({ kod, namn }) => ({
      metod: { kod, namn },
      staden: inledda(kod, STADEN),
      namnder: namnderDen(dag).map((namnd) => ({
        stadsdelsnamnd: namnd.kod,
        inledda: inledda(kod, `namnd:${namnd.kod}`),
      })),
    }));
}

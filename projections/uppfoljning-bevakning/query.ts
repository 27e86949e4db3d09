import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import {
  addDays,
  type Bevakningslage,
  type Bevakningsslag,
  type Datum,
  RAPPORTERADE_LAGAR,
  SNART_DAGAR,
} from '../../libs/domain/index.js';
import { BevakningRad } from './model.entity.js';

/** Något som förfaller. (One open due date; the key is unique among all insatser.) */
export interface ForfallandeBevakning {
  readonly nyckel: string;
  readonly insatsId: string;
  readonly namnd: string;
  readonly slag: Bevakningsslag;
  readonly avser: string;
  readonly forfaller: Datum;
}

/** What is still to be done and falls due between two days, both included, in that order. */
export async function forfallande(
  db: EntityManager,
  fran: Datum,
  till: Datum,
): Promise<readonly ForfallandeBevakning[]> {
  const found = await db
    .createQueryBuilder(BevakningRad, 'b')
    .select(['b.insats_id', 'b.nyckel', 'b.ansvarig_namnd', 'b.slag', 'b.avser', 'b.forfaller'])
    .where("b.tillstand = 'oppen' AND b.forfaller BETWEEN :fran AND :till", { fran, till })
    .orderBy({ 'b.forfaller': 'ASC', 'b.insats_id': 'ASC', 'b.nyckel': 'ASC' })
    .getMany();
  return found.map(({ insats_id: insatsId, nyckel, ansvarig_namnd: namnd, ...rest }) => ({
    nyckel: `${insatsId}|${nyckel}`,
    insatsId,
    namnd,
    slag: rest.slag,
    avser: rest.avser,
    forfaller: rest.forfaller,
  }));
}

/** What of the list is asked for. */
export interface Bevakningsurval {
  /** Only these insatser; every one that may be read when left out. */
  readonly insatser?: readonly string[] | undefined;
  /** Without it whatever is open; `uteblev` is what was never made before the insats ended. */
  readonly status?: Bevakningslage | 'uteblev' | undefined;
  /** Without it every kind but the alerts, which are for messages: the decision itself is on the list. */
  readonly slag?: Bevakningsslag | undefined;
  readonly metod?: string | undefined;
  readonly today: Datum;
  readonly hogst: number;
}

/** How long something that is done stays on the list. */
export const KLAR_DAGAR = 30;

/** How long what was never made can be found, by the day it was closed. */
export const UTEBLEV_DAGAR = 365;

/** The due dates asked for, the one longest overdue first. */
export function bevakningsrader(
  db: EntityManager,
  urval: Bevakningsurval,
): Promise<readonly BevakningRad[]> {
  const { insatser, slag, metod } = urval;
  const query = db.createQueryBuilder(BevakningRad, 'b');
  withStatus(query, urval);
  if (insatser !== undefined) query.andWhere('b.insats_id = ANY(:insatser)', { insatser });
  if (slag === undefined) query.andWhere("b.slag <> 'verkstallighet-larm'");
  else query.andWhere('b.slag = :slag', { slag });
  if (metod !== undefined) query.andWhere('b.metod = :metod', { metod });
  return query
    .orderBy({ 'b.forfaller': 'ASC', 'b.insats_id': 'ASC', 'b.nyckel': 'ASC' })
    .limit(urval.hogst)
    .getMany();
}

const OPPEN = "b.tillstand = 'oppen'";

function withStatus(query: SelectQueryBuilder<BevakningRad>, { status, today }: Bevakningsurval) {
  const soon = addDays(today, SNART_DAGAR);
  const since = addDays(today, -KLAR_DAGAR);
  const uteblev = addDays(today, -UTEBLEV_DAGAR);
  const where: Readonly<Record<Bevakningslage | 'uteblev', string>> = {
    forsenad: `${OPPEN} AND b.forfaller < :today`,
    idag: `${OPPEN} AND b.forfaller = :today`,
    snart: `${OPPEN} AND b.forfaller > :today AND b.forfaller <= :soon`,
    kommande: `${OPPEN} AND b.forfaller > :soon`,
    klar: `NOT (${OPPEN}) AND b.stangd >= :since`,
    uteblev: `NOT (${OPPEN}) AND b.skal = 'uteblev' AND b.stangd >= :uteblev`,
  };
  query.where(status === undefined ? OPPEN : where[status], { today, soon, since, uteblev });
}

/** The days of a quarter that decisions are reported about. */
export interface Kvartalsdagar {
  readonly kvartal: string;
  readonly fran: Datum;
  readonly till: Datum;
}

/**
 * Decisions, and interruptions of them, of a quarter: those that were not carried out within the time
 * of the law by its last day, and those reported before that were closed in it.
 */
export function ejVerkstallda(
  db: EntityManager,
  { fran, till }: Kvartalsdagar,
): Promise<readonly BevakningRad[]> {
  return db
    .createQueryBuilder(BevakningRad, 'b')
    .where("b.slag = 'verkstallighet' AND b.lag = ANY(:lagar)", { lagar: RAPPORTERADE_LAGAR })
    .andWhere('b.forfaller < :till AND (b.stangd IS NULL OR b.stangd > b.forfaller)', { till })
    .andWhere('(b.stangd IS NULL OR b.stangd >= :fran)', { fran })
    .andWhere('b.fran <= :till')
    .orderBy({ 'b.fran': 'ASC', 'b.insats_id': 'ASC', 'b.nyckel': 'ASC' })
    .getMany();
}

/** What a count of due dates needs of one: of the insats no more than its id, by which its unit is found. */
export type Bevakningsunderlag = Pick<
  BevakningRad,
  'insats_id' | 'ansvarig_namnd' | 'slag' | 'forfaller'
>;

/** Everything that is still to be done, in these insatser or in all; alerts are messages and not things to do. */
export function oppnaBevakningar(
  db: EntityManager,
  insatser?: readonly string[],
): Promise<readonly Bevakningsunderlag[]> {
  const query = db
    .createQueryBuilder(BevakningRad, 'b')
    .select(['b.insats_id', 'b.nyckel', 'b.ansvarig_namnd', 'b.slag', 'b.forfaller'])
    .where(`${OPPEN} AND b.slag <> 'verkstallighet-larm'`);
  if (insatser !== undefined) query.andWhere('b.insats_id = ANY(:insatser)', { insatser });
  return query.getMany();
}

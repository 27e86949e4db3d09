import { In, type EntityManager } from 'typeorm';
import {
  bevakningar,
  kvalitetsflaggor,
  lage,
  mallhanvisning,
  type Bevakning,
  type Bevakningslage,
  type Datum,
  type Kvalitetsflagga,
  type Mallhanvisning,
} from '../../libs/domain/index.js';
import {
  dos,
  malforlopp,
  type Dos,
  type LoggedHistory,
  type Malforlopp,
} from '../../libs/outcome/index.js';
import { rows } from './evolve.js';
import { InsatsForloppRad } from './model.entity.js';

/** The course of one insats with its due dates, and the flags that hold on a day. */
export interface InsatsForlopp {
  readonly forlopp: InsatsForloppRad;
  readonly bevakningar: readonly (Bevakning & { readonly lage: Bevakningslage })[];
  readonly kvalitetsflaggor: readonly Kvalitetsflagga[];
  /** Each goal of the plans, from its start level to the end. */
  readonly mal: readonly Malforlopp[];
  readonly dos: Dos;
  /** The template that says what is due; null while there is neither a decision nor a start. */
  readonly mall: Mallhanvisning | null;
}

/** One insats; undefined when the read model does not know it. */
export async function insatsForlopp(
  db: EntityManager,
  insatsId: string,
  today: Datum,
): Promise<InsatsForlopp | undefined> {
  const forlopp = await db.findOneBy(InsatsForloppRad, { insats_id: insatsId });
  return forlopp === null ? undefined : medLage(forlopp, today);
}

/** The same of a history that is not in the read model: what was known before, on the day it was known. */
export function insatsForloppOf(history: LoggedHistory, dag: Datum): InsatsForlopp | undefined {
  const [forlopp] = rows(history);
  return forlopp === undefined ? undefined : medLage(forlopp, dag);
}

/** Those of these insatser that the read model knows. */
export async function insatsForloppFor(
  db: EntityManager,
  insatsIds: readonly string[],
  today: Datum,
): Promise<readonly InsatsForlopp[]> {
  const rows = await db.find(InsatsForloppRad, {
    where: { insats_id: In([...insatsIds]) },
    order: { insats_id: 'ASC' },
  });
  return rows.map((row) => medLage(row, today));
}

const OPPNA = ['erbjuden', 'ej-paborjad', 'pagaende'];

/** Whose an insats is and how it stands, without its events: there can be thousands. */
export type Insatslage = Pick<
  InsatsForloppRad,
  'insats_id' | 'ansvarig_namnd' | 'individ_id' | 'tillstand'
>;

/** Which insatser are asked for. */
export interface Oppenurval {
  /** Only these; every one that may be read when left out. */
  readonly insatser: readonly string[] | undefined;
  /** Those where something is left to be done, which are open whatever has become of them. */
  readonly medNagotKvar: readonly string[];
}

/** The insatser that somebody has to look after: neither ended, refused nor declined, or with something left. */
export async function oppnaInsatser(
  db: EntityManager,
  { insatser, medNagotKvar }: Oppenurval,
): Promise<readonly Insatslage[]> {
  const query = db
    .createQueryBuilder(InsatsForloppRad, 'i')
    .select(['i.insats_id', 'i.ansvarig_namnd', 'i.individ_id', 'i.tillstand'])
    .where('(i.tillstand = ANY(:oppna) OR i.insats_id = ANY(:medNagotKvar))', {
      oppna: OPPNA,
      medNagotKvar,
    });
  if (insatser !== undefined) query.andWhere('i.insats_id = ANY(:insatser)', { insatser });
  return query.getMany();
}

/** Whether somebody has to look after it: it is open, or something is left to be done after its end. */
export function arOppen({ forlopp, bevakningar: saker }: InsatsForlopp): boolean {
  return OPPNA.includes(forlopp.tillstand) || saker.some(isKvar);
}

function isKvar({ tillstand, slag }: Bevakning): boolean {
  return tillstand === 'oppen' && slag !== 'verkstallighet-larm';
}

function medLage(forlopp: InsatsForloppRad, today: Datum): InsatsForlopp {
  const { handelser } = forlopp;
  return {
    forlopp,
    bevakningar: bevakningar(handelser).map((one) => ({ ...one, lage: lage(one, today) })),
    kvalitetsflaggor: kvalitetsflaggor(handelser, today),
    mal: malforlopp(handelser),
    dos: dos(handelser, today),
    mall: mallhanvisning(handelser) ?? null,
  };
}

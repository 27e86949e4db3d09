import type { EntityManager } from 'typeorm';
import type { Datum } from '../../../libs/domain/index.js';
import { oppnaInsatser, type Insatslage } from '../../../projections/insats-forlopp/index.js';
import {
  oppnaBevakningar,
  type Bevakningsunderlag,
} from '../../../projections/uppfoljning-bevakning/index.js';
import { grouped } from './oppna.js';

/** An open insats as far as it has to be known to be counted and to get its place in a list. */
export interface OppenInsats extends Insatslage {
  /** The day of what is due first; undefined where nothing is. */
  readonly forfaller: Datum | undefined;
}

/** The open insatser among these, or all that may be read, what is due first in front and what is never due last. */
export async function oppnaAv(
  db: EntityManager,
  insatser: readonly string[] | undefined,
): Promise<readonly OppenInsats[]> {
  const saker = grouped(await oppnaBevakningar(db, insatser), ({ insats_id }) => insats_id);
  const oppna = await oppnaInsatser(db, { insatser, medNagotKvar: [...saker.keys()] });
  return oppna
    .map((one) => ({ ...one, forfaller: forst(saker.get(one.insats_id) ?? []) }))
    .sort((a, b) => (platsOf(a) < platsOf(b) ? -1 : 1));
}

function forst(saker: readonly Bevakningsunderlag[]): Datum | undefined {
  return saker.map(({ forfaller }) => forfaller).sort()[0];
}

function platsOf({ forfaller, insats_id }: OppenInsats): string {
  return `${forfaller ?? '9999-12-31'} ${insats_id}`;
}

/** How many insatser there are, and how many of them lie still. */
export function antalOppna(oppna: readonly OppenInsats[], today: Datum) {
  return {
    insatser: oppna.length,
    utanNagotSomForfaller: oppna.filter(({ forfaller }) => forfaller === undefined).length,
    medForsenat: oppna.filter(({ forfaller }) => forfaller !== undefined && forfaller < today)
      .length,
  };
}

import { type Datum, daysBetween, lage, metodMedKod } from '../../../libs/domain/index.js';
import type { BevakningRad } from '../../../projections/uppfoljning-bevakning/index.js';
import { nastaSteg, rubrik } from './nasta-steg.js';
import { markor, type Vems } from './parameters.js';
import { perVem, vemOf, type Namngivning } from './vems.js';

/** En rad i arbetslistan. (One thing to do, where it stands today, and what settles it.) */
export function radOf(row: BevakningRad, today: Datum, namngivna: Namngivning) {
  const { insats_id: insatsId, slag, avser, metod, forfaller } = row;
  return {
    insatsId,
    nyckel: row.nyckel,
    ...{ slag, avser, rubrik: rubrik(row) },
    metod: medNamn(metod),
    namnd: row.ansvarig_namnd,
    ...vemOf(namngivna, insatsId),
    lage: lage(row, today),
    ...{ tidigast: row.tidigast, forfaller, senast: row.senast },
    /** Negative when it is overdue. */
    dagarKvar: daysBetween(today, forfaller),
    lag: row.lag,
    ...utgang(row),
    nastaSteg: row.tillstand === 'oppen' ? nastaSteg(row, today) : null,
  };
}

/** A method as it is shown. */
export function medNamn(kod: string | null) {
  return kod === null ? null : { kod, namn: metodMedKod(kod)?.namn ?? kod };
}

/** How it went, where it is no longer open. */
function utgang({ tillstand, stangd, uppfylld, skal }: BevakningRad) {
  return tillstand === 'oppen' ? {} : { tillstand, stangd, uppfylld, skal };
}

/** How many things there are in all, by where they stand and by kind: not only those on this page. */
export function antalOf(rows: readonly BevakningRad[], today: Datum, namngivna: Namngivning) {
  const perLage = { forsenad: 0, idag: 0, snart: 0, kommande: 0, klar: 0 };
  const perSlag: Record<string, { antal: number; forsenade: number }> = {};
  for (const row of rows) {
    const where = lage(row, today);
    const slag = (perSlag[row.slag] ??= { antal: 0, forsenade: 0 });
    perLage[where] += 1;
    slag.antal += 1;
    if (where === 'forsenad') slag.forsenade += 1;
  }
  return {
    totalt: rows.length,
    insatser: new Set(rows.map((r) => r.insats_id)).size,
    perLage,
    perSlag,
    ...perVem(rows, namngivna, (row) => lage(row, today) === 'forsenad'),
  };
}

function placeOf({ forfaller, insats_id, nyckel }: BevakningRad): string {
  return `${forfaller} ${insats_id} ${nyckel}`;
}

/** The page asked for of rows that are in order, and where the next begins. */
export function sidaOf(rows: readonly BevakningRad[], { efter, hogst }: Vems) {
  const from = efter === undefined ? 0 : rows.findIndex((row) => placeOf(row) > efter);
  const sida = from === -1 ? [] : rows.slice(from, from + hogst);
  const last = sida.at(-1);
  const more = from !== -1 && from + hogst < rows.length && last !== undefined;
  return { sida, nasta: more ? markor(placeOf(last)) : null };
}

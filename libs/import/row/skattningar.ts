import type { Informant, Matpunkt } from '../../domain/index.js';
import type { Falt, Mapping, Skattningskolumn } from '../mapping/types.js';
import type { CellReader } from './cell-reader.js';
import type { Cellvarde, Insatsuppgifter, Skattningsvarde } from './rad.js';

/** The ratings of a row: at most one in the long form, one per column in the wide one. */
export function readSkattningar(
  cells: CellReader,
  mapping: Mapping,
  uppgifter: Insatsuppgifter,
): readonly Skattningsvarde[] {
  if (mapping.form === 'lang') return readLong(cells);
  return mapping.skattningar.flatMap((column) => readColumn(cells, column, uppgifter));
}

function readLong(cells: CellReader): readonly Skattningsvarde[] {
  const before = cells.orsaker.length;
  const poang = cells.number(cells.placeOf('poang'));
  if (poang === undefined) {
    const missing = cells.orsaker.length === before;
    if (missing) cells.anmarkningar.push(`${cells.address(cells.placeOf('poang'))}: poäng saknas.`);
    return [];
  }
  const need = <T>(found: Cellvarde<T> | undefined, falt: Falt) => cells.require(found, falt);
  const instrument = need(cells.code('instrument'), 'instrument');
  const matpunkt = need(cells.code('matpunkt'), 'matpunkt');
  const informant = need(cells.code('informant'), 'informant');
  const datum = need(cells.day(cells.placeOf('datum')), 'datum');
  if (instrument === undefined || matpunkt === undefined) return [];
  if (informant === undefined || datum === undefined) return [];
  return [
    {
      instrument,
      matpunkt: matpunkt as Cellvarde<Matpunkt>,
      informant: informant as Cellvarde<Informant>,
      datum,
      poang,
    },
  ];
}

function readColumn(
  cells: CellReader,
  column: Skattningskolumn,
  uppgifter: Insatsuppgifter,
): readonly Skattningsvarde[] {
  const before = cells.orsaker.length;
  const poang = cells.number({ kolumn: column.kolumn });
  if (poang === undefined) {
    const { kolumn } = column;
    if (cells.orsaker.length === before) {
      cells.anmarkningar.push(`${cells.address({ kolumn })}: skattning saknas.`);
    }
    return [];
  }
  const datum = datumOf(cells, column, uppgifter);
  if (datum === undefined) {
    const text = 'Skattningen har poäng men inget datum. Fyll i datum på raden.';
    const told = cells.orsaker.length > before;
    if (!told) cells.orsaker.push({ cell: poang.cell, code: 'uppgift-saknas', text });
    return [];
  }
  const from = <T>(value: T): Cellvarde<T> => ({ value, cell: poang.cell });
  const { instrument, matpunkt, informant } = column;
  return [
    {
      instrument: from(instrument),
      matpunkt: from(matpunkt),
      informant: from(informant),
      datum,
      poang,
    },
  ];
}

function datumOf(
  cells: CellReader,
  { datum, matpunkt }: Skattningskolumn,
  uppgifter: Insatsuppgifter,
) {
  if (datum !== undefined) return cells.day(datum);
  return matpunkt === 'avslut' ? uppgifter.avslutsdatum : uppgifter.startdatum;
}

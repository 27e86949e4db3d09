import { individId, type Field, type IndividId } from '../../domain/index.js';
import type { CellReader, Place } from '../row/cell-reader.js';
import type { Cellvarde, Handelsevarde } from '../row/rad.js';
import { faltOf, HANDELSETYPER, type Handelsetyp } from './handelser.js';

/** Ids that a file may leave to us: made from what the row says, so that the same row gives the same. */
export const EGNA_ID: ReadonlySet<string> = new Set(['skattningId', 'sessionId', 'uppfoljningId']);

/** What a row of the event form stands for; undefined, with a fault on the row, when that cannot be told. */
export function readHandelse(
  cells: CellReader,
  keyed: (name: string) => IndividId,
): Handelsevarde | undefined {
  const typ = cells.require(cells.code('handelse'), 'handelse');
  const type = HANDELSETYPER.find((one) => one === typ?.value);
  if (typ === undefined || type === undefined) return undefined;
  const alderAr = cells.number(cells.placeOf('alderAr'));
  const said = readFalten(cells, { type, keyed, at: typ.cell });
  return { type, ...said, ...(alderAr === undefined ? {} : { alderAr }) };
}

/** The fields of the type, and the cell of each. */
function readFalten(
  cells: CellReader,
  of: Pick<Asked, 'type' | 'keyed'> & { readonly at: string },
): Pick<Handelsevarde, 'data' | 'cells'> {
  const data: Record<string, unknown> = {};
  const addresses: Record<string, string> = { '': of.at };
  for (const [name, field] of faltOf(of.type)) {
    const place = cells.placeOfFalt(name);
    const found = readFalt(cells, place, { ...of, name, of: field });
    if (found !== undefined) data[name] = found.value;
    addresses[`/${name}`] = found?.cell ?? (place === undefined ? of.at : cells.address(place));
  }
  return { data, cells: addresses };
}

interface Asked {
  readonly name: string;
  readonly of: Field;
  readonly type: Handelsetyp;
  readonly keyed: (name: string) => IndividId;
}

function readFalt(
  cells: CellReader,
  place: Place | undefined,
  asked: Asked,
): Cellvarde<unknown> | undefined {
  const { name, of, type } = asked;
  const before = cells.orsaker.length;
  const found =
    name === 'tillIndividId' ? readIndivid(cells, place, asked) : cells.faltvarde(place, asked);
  if (found !== undefined || cells.orsaker.length > before) return found;
  const cell = cells.address(place ?? cells.placeOf('handelse'));
  if (of.optional === true || EGNA_ID.has(name)) return undefined;
  const usual = ['uppgift-saknas', []].find((one) => of.accepts(one));
  if (usual !== undefined) return { value: usual, cell };
  const text = `Uppgiften ${name} behövs för ${type}. Fyll i den, eller ange kolumnen under "falt".`;
  cells.orsaker.push({ cell, code: 'uppgift-saknas', text });
  return undefined;
}

/** A person is named as in the column individ, or by an id of ours. */
function readIndivid(cells: CellReader, place: Place | undefined, { keyed }: Asked) {
  const name = cells.text(place);
  if (name === undefined) return undefined;
  return { value: individId(name.value) ?? keyed(name.value), cell: name.cell };
}

import { efterfoljare, insatsId, type IndividId, type InsatsId } from '../../domain/index.js';
import { derivedId } from '../../recording/index.js';
import { readHandelse } from '../handelse/read-handelse.js';
import { keyedIndividId } from '../individ.js';
import { CellReader, type Binding } from './cell-reader.js';
import type { Insatsuppgifter, OlastRad, Rad, Cellvarde } from './rad.js';
import type { TableRow } from '../file/table.js';
import { readSkattningar } from './skattningar.js';

/** After every merger; an insats stays the same one when its nämnd is merged. */
const SIST = '2199-12-31';

/** Reads one row as part of an insats. */
export function readRow(row: TableRow, binding: Binding, individNyckel: Buffer): Rad | OlastRad {
  const cells = new CellReader(row, binding);
  const keyed = (text: string) => keyedIndividId(individNyckel, binding.mapping.kalla, text);
  const name = readName(cells, binding);
  const metod = cells.require(cells.code('metod'), 'metod');
  const stadsdelsnamnd = cells.require(cells.code('stadsdelsnamnd'), 'stadsdelsnamnd');
  const insats = cells.text(cells.placeOf('insats'))?.value;
  const said = readSaid(cells, binding, keyed);
  const { number } = row;
  const { orsaker, anmarkningar } = cells;
  if (name === undefined || metod === undefined || stadsdelsnamnd === undefined) {
    return { number, orsaker };
  }
  const individId = keyed(name);
  // Text of the file may be a name, so it is keyed before it becomes part of an id.
  const ordning = insats === undefined ? '' : keyed(`insats ${insats}`);
  const parts = [individId, metod.value, efterfoljare(stadsdelsnamnd.value, SIST), ordning];
  const id = insatsId(derivedId('insats', parts.join('|'))) as InsatsId;
  const read = { number, insatsId: id, individId, metod, stadsdelsnamnd };
  return { ...read, ...said, orsaker, anmarkningar };
}

/** What the row says beside whom and what it is about. */
function readSaid(
  cells: CellReader,
  { mapping }: Binding,
  keyed: (name: string) => IndividId,
): Pick<Rad, 'uppgifter' | 'skattningar' | 'handelse'> {
  if (mapping.form === 'handelser') {
    const handelse = readHandelse(cells, keyed);
    const uppgifter = withoutMissing({ ...NO_UPPGIFTER, kon: cells.code('kon') });
    return { uppgifter, skattningar: [], ...(handelse === undefined ? {} : { handelse }) };
  }
  const uppgifter = readUppgifter(cells);
  return { uppgifter, skattningar: readSkattningar(cells, mapping, uppgifter) };
}

/** Who the row is about, as the file says it. */
function readName(cells: CellReader, { mapping }: Binding): string | undefined {
  if (mapping.radnummer) return `rad ${cells.row.number}`;
  return cells.require(cells.text(cells.placeOf('individ')), 'individ')?.value;
}

function readUppgifter(cells: CellReader): Insatsuppgifter {
  return withoutMissing({
    beslutsdatum: cells.day(cells.placeOf('beslutsdatum')),
    startdatum: cells.day(cells.placeOf('startdatum')),
    plandatum: cells.day(cells.placeOf('plandatum')),
    avslutsdatum: cells.day(cells.placeOf('avslutsdatum')),
    avslutsorsak: cells.code('avslutsorsak'),
    kon: cells.code('kon'),
    alderAr: cells.number(cells.placeOf('alderAr')),
  });
}

type Found = { readonly [K in keyof Insatsuppgifter]-?: Insatsuppgifter[K] | undefined };

const NO_UPPGIFTER: Found = {
  beslutsdatum: undefined,
  startdatum: undefined,
  plandatum: undefined,
  avslutsdatum: undefined,
  avslutsorsak: undefined,
  kon: undefined,
  alderAr: undefined,
};

function withoutMissing(found: Found): Insatsuppgifter {
  const entries = Object.entries(found) as [string, Cellvarde<unknown> | undefined][];
  return Object.fromEntries(entries.filter(([, of]) => of !== undefined));
}

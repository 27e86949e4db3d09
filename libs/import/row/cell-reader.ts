import { foldName, type Datum, type Field } from '../../domain/index.js';
import {
  asText,
  cellAddress,
  EMPTY,
  type Content,
  type Table,
  type TableRow,
} from '../file/table.js';
import type { Handelsetyp } from '../handelse/handelser.js';
import { readFaltvarde } from '../handelse/varde.js';
import type { Columns } from '../mapping/columns.js';
import type { Falt, Mapping } from '../mapping/types.js';
import { readDay } from '../value/day.js';
import { readCode, type Kodfalt } from '../value/names.js';
import { readNumber } from '../value/number.js';
import { CELL_ERROR, fault, MISSING, saysMissing, type Reading } from '../value/value.js';
import type { Cellvarde, Orsak } from './rad.js';

/** What every row of a table is read with. */
export interface Binding {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly columns: Columns;
}

/** A place to read from: a column by its heading, or a constant. */
export type Place = { readonly kolumn: string } | { readonly konstant: string };

const MAX_TEXT = 500;

/** Reads the cells of one row and collects what is wrong with them. */
export class CellReader {
  readonly orsaker: Orsak[] = [];
  readonly anmarkningar: string[] = [];

  constructor(
    readonly row: TableRow,
    private readonly binding: Binding,
  ) {}

  /** Where the mapping says that a field stands; undefined when it says nothing of it. */
  placeOf(falt: Falt): Place | undefined {
    const { kolumner, konstanter } = this.binding.mapping;
    const kolumn = kolumner[falt];
    if (kolumn !== undefined) return { kolumn };
    const konstant = konstanter[falt];
    return konstant === undefined ? undefined : { konstant };
  }

  /** Where a field of an event stands: in the column that the mapping names, or in one of its own name. */
  placeOfFalt(name: string): Place | undefined {
    const { falt, faltkonstanter } = this.binding.mapping;
    const konstant = faltkonstanter[name];
    if (falt[name] === undefined && konstant !== undefined) return { konstant };
    const kolumn = falt[name] ?? name;
    return this.binding.columns.indexOf(kolumn) < 0 ? undefined : { kolumn };
  }

  /** A field of an event, as its own form takes it. */
  faltvarde(
    place: Place | undefined,
    { name, of, type }: { readonly name: string; readonly of: Field; readonly type: Handelsetyp },
  ): Cellvarde<unknown> | undefined {
    const { mapping, table } = this.binding;
    const { datumformat, decimaltecken } = mapping;
    const dagar = { datumformat, dateSystem: table.dateSystem };
    const translations = mapping.faltvarden[name];
    return this.#read(place, (content) => {
      const text = translations?.get(foldName(asText(content)));
      const said = text === undefined ? content : ({ kind: 'text', text } as const);
      return readFaltvarde(said, { type, falt: name, of, dagar, decimaltecken });
    });
  }

  day(place: Place | undefined): Cellvarde<Datum> | undefined {
    const { mapping, table } = this.binding;
    const { datumformat } = mapping;
    return this.#read(place, (content) =>
      readDay(content, { datumformat, dateSystem: table.dateSystem }),
    );
  }

  number(place: Place | undefined): Cellvarde<number> | undefined {
    return this.#read(place, (content) => readNumber(content, this.binding.mapping.decimaltecken));
  }

  code(falt: Kodfalt, place = this.placeOf(falt)): Cellvarde<string> | undefined {
    const translations = this.binding.mapping.varden[falt];
    return this.#read(place, (content) => {
      const text = this.#text(content);
      if (text.kind !== 'value') return text;
      const translated = translations?.get(foldName(text.value));
      return translated === undefined
        ? readCode(falt, text.value)
        : { kind: 'value', value: translated };
    });
  }

  text(place: Place | undefined): Cellvarde<string> | undefined {
    return this.#read(place, (content) => this.#text(content));
  }

  /** Says that a value which must be there is not. */
  require<T>(found: Cellvarde<T> | undefined, falt: Falt): Cellvarde<T> | undefined {
    const place = this.placeOf(falt);
    const cell = this.address(place);
    const told = this.orsaker.some((orsak) => orsak.cell === cell);
    if (found === undefined && !told) {
      const text = `Uppgiften ${falt} saknas på raden. Fyll i cellen.`;
      this.orsaker.push({ cell, code: 'uppgift-saknas', text });
    }
    return found;
  }

  address(place: Place | undefined): string {
    const column =
      place !== undefined && 'kolumn' in place ? this.binding.columns.indexOf(place.kolumn) : 0;
    return cellAddress(Math.max(0, column), this.row.number);
  }

  #text(content: Content): Reading<string> {
    if (content.kind === 'error') return CELL_ERROR;
    if (saysMissing(content)) return MISSING;
    const text = asText(content);
    return text.length > MAX_TEXT
      ? fault('for-lang-text', `Cellen har fler än ${MAX_TEXT} tecken. Korta den.`)
      : { kind: 'value', value: text };
  }

  #read<T>(
    place: Place | undefined,
    parse: (content: Content) => Reading<T>,
  ): Cellvarde<T> | undefined {
    if (place === undefined) return undefined;
    const cell = this.address(place);
    const reading = parse(this.#content(place));
    if (reading.kind === 'value') return { value: reading.value, cell };
    if (reading.kind === 'fault') {
      this.orsaker.push({ cell, code: reading.code, text: reading.text });
    }
    return undefined;
  }

  #content(place: Place): Content {
    if ('konstant' in place) return { kind: 'text', text: place.konstant };
    return this.row.cells[this.binding.columns.indexOf(place.kolumn)] ?? EMPTY;
  }
}

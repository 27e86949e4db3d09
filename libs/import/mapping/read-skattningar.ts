import type { Informant, Matpunkt } from '../../domain/index.js';
import { readDay } from '../value/day.js';
import { readCode, type Kodfalt } from '../value/names.js';
import type { Faults } from './faults.js';
import type { Skattningskolumn } from './types.js';

const UPPGIFTER = ['kolumn', 'matpunkt', 'instrument', 'informant', 'datum'];

/** The rating columns of the wide form. */
export function readSkattningar(value: unknown, faults: Faults): readonly Skattningskolumn[] {
  if (!Array.isArray(value) || value.length === 0) {
    const text = 'Bred form behöver minst en skattning i listan "skattningar".';
    faults.add('/skattningar', 'skattningar-saknas', text);
    return [];
  }
  return value.flatMap((item: unknown, index) => readOne(item, `/skattningar/${index}`, faults));
}

function readOne(item: unknown, pointer: string, faults: Faults): readonly Skattningskolumn[] {
  const given = faults.object(item, pointer, UPPGIFTER);
  if (given === undefined) return [];
  const code = (name: Kodfalt) =>
    readKod(given[name], { name, pointer: `${pointer}/${name}`, faults });
  const kolumn = faults.text(given.kolumn, `${pointer}/kolumn`);
  const [matpunkt, instrument, informant] = [
    code('matpunkt'),
    code('instrument'),
    code('informant'),
  ];
  const datum = readDatum(given.datum, `${pointer}/datum`, faults);
  if (kolumn === undefined || instrument === undefined) return [];
  if (matpunkt === undefined || informant === undefined) return [];
  const column = {
    kolumn,
    matpunkt: matpunkt as Matpunkt,
    instrument,
    informant: informant as Informant,
  };
  return [datum === undefined ? column : { ...column, datum }];
}

function readKod(
  value: unknown,
  { name, pointer, faults }: { name: Kodfalt; pointer: string; faults: Faults },
): string | undefined {
  const text = faults.text(value, pointer);
  if (text === undefined) return undefined;
  const reading = readCode(name, text);
  if (reading.kind === 'value') return reading.value;
  if (reading.kind === 'fault') faults.add(pointer, reading.code, reading.text);
  return undefined;
}

function readDatum(value: unknown, pointer: string, faults: Faults): Skattningskolumn['datum'] {
  if (value === undefined) return undefined;
  const given = faults.object(value, pointer, ['kolumn', 'konstant']) ?? {};
  if (given.kolumn !== undefined) {
    const kolumn = faults.text(given.kolumn, `${pointer}/kolumn`);
    return kolumn === undefined ? undefined : { kolumn };
  }
  const konstant = faults.text(given.konstant, `${pointer}/konstant`);
  if (konstant === undefined) return undefined;
  const reading = readDay({ kind: 'text', text: konstant });
  if (reading.kind === 'fault') faults.add(`${pointer}/konstant`, reading.code, reading.text);
  return { konstant };
}

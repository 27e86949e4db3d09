import { foldName } from '../../domain/index.js';
import { DATUMFORMAT, readDay } from '../value/day.js';
import { KODFALT, readCode, type Kodfalt } from '../value/names.js';
import { Faults } from './faults.js';
import { readSkattningar } from './read-skattningar.js';
import { requireFields } from './required.js';
import {
  GEMENSAMMA_FALT,
  SKATTNINGSFALT,
  type Falt,
  type Mapping,
  type MappingRefusal,
} from './types.js';

const UPPGIFTER = [
  'form',
  'kalla',
  'blad',
  'kolumner',
  'konstanter',
  'varden',
  'datumformat',
  'decimaltecken',
  'skattningar',
];
/** What may be left out of a mapping. */
const LEFT_OUT = {
  kolumner: {},
  konstanter: {},
  varden: {},
  datumformat: 'auto',
  decimaltecken: 'auto',
} as const;
const DATUMFALT: readonly string[] = [
  'beslutsdatum',
  'startdatum',
  'plandatum',
  'avslutsdatum',
  'datum',
];
const PERSONNUMMER = /\d{6}[-+ ]?\d{4}/;

/** Reads a mapping from parsed JSON: a mapping that can be used, or everything that is wrong with it. */
export function readMapping(json: unknown): Mapping | MappingRefusal {
  const faults = new Faults();
  const given = faults.object(json, '', UPPGIFTER);
  const mapping = given === undefined ? undefined : fields({ ...LEFT_OUT, ...given }, faults);
  if (mapping !== undefined && faults.all.length === 0) requireFields(mapping, faults);
  return mapping === undefined || faults.all.length > 0
    ? { kind: 'mapping-refused', faults: faults.all }
    : mapping;
}

function fields(given: Readonly<Record<string, unknown>>, faults: Faults): Mapping {
  const form = faults.oneOf(given.form, '/form', ['lang', 'bred']) ?? 'lang';
  const falt = form === 'lang' ? [...GEMENSAMMA_FALT, ...SKATTNINGSFALT] : GEMENSAMMA_FALT;
  const dag = faults.oneOf(given.datumformat, '/datumformat', DATUMFORMAT);
  const tecken = faults.oneOf(given.decimaltecken, '/decimaltecken', [',', '.', 'auto']);
  return {
    form,
    kalla: readKalla(given.kalla, faults),
    ...readBlad(given.blad, faults),
    ...readKolumner(given.kolumner, falt, faults),
    konstanter: readKonstanter(given.konstanter, falt, faults),
    varden: readVarden(given.varden, faults),
    datumformat: dag ?? 'auto',
    decimaltecken: tecken ?? 'auto',
    skattningar: form === 'bred' ? readSkattningar(given.skattningar, faults) : [],
  };
}

function readKalla(value: unknown, faults: Faults): string {
  const kalla = faults.text(value, '/kalla') ?? '';
  if (PERSONNUMMER.test(kalla)) {
    const text = 'Källans namn ser ut att innehålla ett personnummer. Välj ett annat namn.';
    faults.add('/kalla', 'kalla-personnummer', text);
  }
  return kalla;
}

function readBlad(value: unknown, faults: Faults): { readonly blad?: string } {
  const blad = value === undefined ? undefined : faults.text(value, '/blad');
  return blad === undefined ? {} : { blad };
}

function readKolumner(value: unknown, falt: readonly Falt[], faults: Faults) {
  const given = faults.object(value, '/kolumner', falt) ?? {};
  const radnummer = isRadnummer(given.individ);
  const kolumner: Partial<Record<Falt, string>> = {};
  for (const name of falt) {
    if (given[name] === undefined || (name === 'individ' && radnummer)) continue;
    const column = faults.text(given[name], `/kolumner/${name}`);
    if (column !== undefined) kolumner[name] = column;
  }
  return { radnummer, kolumner };
}

function isRadnummer(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'radnummer' in value
    ? value.radnummer === true
    : false;
}

function readKonstanter(value: unknown, falt: readonly Falt[], faults: Faults) {
  const given = faults.object(value, '/konstanter', falt) ?? {};
  const konstanter: Partial<Record<Falt, string>> = {};
  for (const name of falt) {
    if (given[name] === undefined) continue;
    const pointer = `/konstanter/${name}`;
    const text = faults.text(given[name], pointer);
    if (text === undefined) continue;
    checkConstant(name, text, faults);
    konstanter[name] = text;
  }
  return konstanter;
}

/** A constant is wrong in every row or in none, so it is judged here. */
function checkConstant(name: Falt, text: string, faults: Faults): void {
  const pointer = `/konstanter/${name}`;
  if (name === 'individ') {
    faults.add(
      pointer,
      'individ-konstant',
      'Individen kan inte vara samma på alla rader. Ange en kolumn.',
    );
  }
  const reading = isKodfalt(name)
    ? readCode(name, text)
    : DATUMFALT.includes(name)
      ? readDay({ kind: 'text', text })
      : undefined;
  if (reading?.kind === 'fault') faults.add(pointer, reading.code, reading.text);
}

export function isKodfalt(name: string): name is Kodfalt {
  return (KODFALT as readonly string[]).includes(name);
}

function readVarden(value: unknown, faults: Faults): Mapping['varden'] {
  const given = faults.object(value, '/varden', KODFALT) ?? {};
  const varden: Partial<Record<Kodfalt, ReadonlyMap<string, string>>> = {};
  for (const name of KODFALT) {
    if (given[name] === undefined) continue;
    const pairs = Object.entries(faults.object(given[name], `/varden/${name}`) ?? {});
    varden[name] = new Map(
      pairs.map(([from, to]) => {
        const reading = readCode(name, typeof to === 'string' ? to : '');
        if (reading.kind === 'fault')
          faults.add(`/varden/${name}/${from}`, reading.code, reading.text);
        return [foldName(from), reading.kind === 'value' ? reading.value : ''];
      }),
    );
  }
  return varden;
}

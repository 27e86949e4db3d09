import { foldName } from '../../domain/index.js';
import { DATUMFORMAT, readDay } from '../value/day.js';
import { KODFALT, readCode, type Kodfalt } from '../value/names.js';
import { Faults } from './faults.js';
import { readSkattningar } from './read-skattningar.js';
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
  const mapping = given === undefined ? undefined : fields(given, faults);
  if (mapping !== undefined && faults.all.length === 0) requireFields(mapping, faults);
  return mapping === undefined || faults.all.length > 0
    ? { kind: 'mapping-refused', faults: faults.all }
    : mapping;
}

function fields(given: Readonly<Record<string, unknown>>, faults: Faults): Mapping {
  const form = faults.oneOf(given.form, '/form', ['lang', 'bred']) ?? 'lang';
  const kalla = faults.text(given.kalla, '/kalla') ?? '';
  if (PERSONNUMMER.test(kalla)) {
    faults.add(
      '/kalla',
      'kalla-personnummer',
      'Källans namn ser ut att innehålla ett personnummer. Välj ett annat namn.',
    );
  }
  const blad = given.blad === undefined ? undefined : faults.text(given.blad, '/blad');
  const falt = form === 'lang' ? [...GEMENSAMMA_FALT, ...SKATTNINGSFALT] : GEMENSAMMA_FALT;
  const { radnummer, kolumner } = readKolumner(given.kolumner ?? {}, falt, faults);
  return {
    form,
    kalla,
    ...(blad === undefined ? {} : { blad }),
    radnummer,
    kolumner,
    konstanter: readKonstanter(given.konstanter ?? {}, falt, faults),
    varden: readVarden(given.varden ?? {}, faults),
    datumformat: faults.oneOf(given.datumformat ?? 'auto', '/datumformat', DATUMFORMAT) ?? 'auto',
    decimaltecken:
      faults.oneOf(given.decimaltecken ?? 'auto', '/decimaltecken', [',', '.', 'auto']) ?? 'auto',
    skattningar: form === 'bred' ? readSkattningar(given.skattningar, faults) : [],
  };
}

function readKolumner(value: unknown, falt: readonly Falt[], faults: Faults) {
  const given = faults.object(value, '/kolumner', falt) ?? {};
  const individ = given.individ;
  const radnummer =
    typeof individ === 'object' &&
    individ !== null &&
    'radnummer' in individ &&
    individ.radnummer === true;
  const kolumner: Partial<Record<Falt, string>> = {};
  for (const name of falt) {
    if (given[name] === undefined || (name === 'individ' && radnummer)) continue;
    const column = faults.text(given[name], `/kolumner/${name}`);
    if (column !== undefined) kolumner[name] = column;
  }
  return { radnummer, kolumner };
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

/** What every file must say, by a column or a constant. */
function requireFields(mapping: Mapping, faults: Faults): void {
  const required: readonly Falt[] =
    mapping.form === 'lang'
      ? ['individ', 'metod', 'stadsdelsnamnd', ...SKATTNINGSFALT]
      : ['individ', 'metod', 'stadsdelsnamnd'];
  for (const name of required) {
    const given = mapping.kolumner[name] ?? mapping.konstanter[name];
    if (given !== undefined || (name === 'individ' && mapping.radnummer)) continue;
    const how =
      name === 'individ' ? 'eller { "radnummer": true }' : 'eller ett värde under "konstanter"';
    const text = `Uppgiften ${name} saknas. Ange en kolumn under "kolumner" ${how}.`;
    faults.add(`/kolumner/${name}`, 'uppgift-saknas', text);
  }
  for (const [index, { datum, matpunkt }] of mapping.skattningar.entries()) {
    const name = matpunkt === 'avslut' ? 'avslutsdatum' : 'startdatum';
    const given = datum ?? mapping.kolumner[name] ?? mapping.konstanter[name];
    if (given !== undefined && (datum !== undefined || matpunkt !== 'mellan')) continue;
    const text = 'Datum för skattningen saknas. Ange { "kolumn": … } eller { "konstant": … }.';
    faults.add(`/skattningar/${index}/datum`, 'uppgift-saknas', text);
  }
}

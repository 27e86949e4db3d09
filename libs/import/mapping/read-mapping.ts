import { DATUMFORMAT } from '../value/day.js';
import { HANDELSEFALT } from '../handelse/handelser.js';
import { Faults } from './faults.js';
import { readSkattningar } from './read-skattningar.js';
import { readKonstanter, readVarden, textsOf } from './read-varden.js';
import { requireFields } from './required.js';
import {
  GEMENSAMMA_FALT,
  HANDELSERADENS_FALT,
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
  'falt',
];
/** What may be left out of a mapping. */
const LEFT_OUT = {
  kolumner: {},
  konstanter: {},
  varden: {},
  falt: {},
  datumformat: 'auto',
  decimaltecken: 'auto',
} as const;
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
  const form = faults.oneOf(given.form, '/form', ['lang', 'bred', 'handelser']) ?? 'lang';
  const falt = FALT[form];
  const egna = form === 'handelser' ? HANDELSEFALT : [];
  const dag = faults.oneOf(given.datumformat, '/datumformat', DATUMFORMAT);
  const tecken = faults.oneOf(given.decimaltecken, '/decimaltecken', [',', '.', 'auto']);
  return {
    form,
    kalla: readKalla(given.kalla, faults),
    ...readBlad(given.blad, faults),
    ...readKolumner(given.kolumner, falt, faults),
    ...readKonstanter(given.konstanter, { falt, egna }, faults),
    ...readVarden(given.varden, egna, faults),
    falt: readFalt(given.falt, egna, faults),
    datumformat: dag ?? 'auto',
    decimaltecken: tecken ?? 'auto',
    skattningar: form === 'bred' ? readSkattningar(given.skattningar, faults) : [],
  };
}

/** What columns and constants may stand for, by form. */
const FALT: Readonly<Record<Mapping['form'], readonly Falt[]>> = {
  lang: [...GEMENSAMMA_FALT, ...SKATTNINGSFALT],
  bred: GEMENSAMMA_FALT,
  handelser: HANDELSERADENS_FALT,
};

/** Field of the event → heading. */
function readFalt(
  value: unknown,
  egna: readonly string[],
  faults: Faults,
): Readonly<Record<string, string>> {
  const given = faults.object(value, '/falt', egna) ?? {};
  return textsOf(given, egna, { at: '/falt', faults });
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

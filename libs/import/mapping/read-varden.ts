import { foldName } from '../../domain/index.js';
import { readDay } from '../value/day.js';
import { KODFALT, readCode, type Kodfalt } from '../value/names.js';
import type { Faults } from './faults.js';
import type { Falt } from './types.js';

const DATUMFALT: readonly string[] = [
  'beslutsdatum',
  'startdatum',
  'plandatum',
  'avslutsdatum',
  'datum',
];

/** Field → the value of every row. */
export function readKonstanter(
  value: unknown,
  { falt, egna }: { readonly falt: readonly Falt[]; readonly egna: readonly string[] },
  faults: Faults,
) {
  const given = faults.object(value, '/konstanter', [...falt, ...egna]) ?? {};
  const konstanter: Partial<Record<Falt, string>> = {};
  for (const name of falt) {
    if (given[name] === undefined) continue;
    const pointer = `/konstanter/${name}`;
    const text = faults.text(given[name], pointer);
    if (text === undefined) continue;
    checkConstant(name, text, faults);
    konstanter[name] = text;
  }
  return { konstanter, faltkonstanter: textsOf(given, egna, { at: '/konstanter', faults }) };
}

/** The texts that stand under some names; those left out are left out. */
export function textsOf(
  given: Readonly<Record<string, unknown>>,
  names: readonly string[],
  { at, faults }: { readonly at: string; readonly faults: Faults },
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of names.filter((one) => given[one] !== undefined)) {
    const text = faults.text(given[name], `${at}/${name}`);
    if (text !== undefined) found[name] = text;
  }
  return found;
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

function isKodfalt(name: string): name is Kodfalt {
  return (KODFALT as readonly string[]).includes(name);
}

/** Field → what the file writes → what it stands for. */
export function readVarden(value: unknown, egna: readonly string[], faults: Faults) {
  const given = faults.object(value, '/varden', [...KODFALT, ...egna]) ?? {};
  const pairsOf = (name: string) =>
    Object.entries(faults.object(given[name], `/varden/${name}`) ?? {});
  const varden: Partial<Record<Kodfalt, ReadonlyMap<string, string>>> = {};
  for (const name of KODFALT) {
    if (given[name] === undefined) continue;
    varden[name] = new Map(
      pairsOf(name).map(([from, to]) => {
        const reading = readCode(name, typeof to === 'string' ? to : '');
        if (reading.kind === 'fault')
          faults.add(`/varden/${name}/${from}`, reading.code, reading.text);
        return [foldName(from), reading.kind === 'value' ? reading.value : ''];
      }),
    );
  }
  const faltvarden: Record<string, ReadonlyMap<string, string>> = {};
  for (const name of egna.filter((one) => given[one] !== undefined)) {
    faltvarden[name] = new Map(
      pairsOf(name).map(([from, to]) => [
        foldName(from),
        faults.text(to, `/varden/${name}/${from}`) ?? '',
      ]),
    );
  }
  return { varden, faltvarden };
}

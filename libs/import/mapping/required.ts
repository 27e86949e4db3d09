import type { Faults } from './faults.js';
import { SKATTNINGSFALT, type Falt, type Mapping, type Skattningskolumn } from './types.js';

const OWN: Readonly<Record<Mapping['form'], readonly Falt[]>> = {
  lang: SKATTNINGSFALT,
  bred: [],
  handelser: ['handelse'],
};

/** What every file must say, by a column or a constant. */
export function requireFields(mapping: Mapping, faults: Faults): void {
  const always: readonly Falt[] = ['individ', 'metod', 'stadsdelsnamnd'];
  const required: readonly Falt[] = [...always, ...OWN[mapping.form]];
  for (const name of required) {
    if (isGiven(mapping, name)) continue;
    const how =
      name === 'individ' ? 'eller { "radnummer": true }' : 'eller ett värde under "konstanter"';
    const text = `Uppgiften ${name} saknas. Ange en kolumn under "kolumner" ${how}.`;
    faults.add(`/kolumner/${name}`, 'uppgift-saknas', text);
  }
  for (const [index, column] of mapping.skattningar.entries()) {
    if (hasDay(mapping, column)) continue;
    const text = 'Datum för skattningen saknas. Ange { "kolumn": … } eller { "konstant": … }.';
    faults.add(`/skattningar/${index}/datum`, 'uppgift-saknas', text);
  }
}

function isGiven(mapping: Mapping, name: Falt): boolean {
  if (name === 'individ' && mapping.radnummer) return true;
  return (mapping.kolumner[name] ?? mapping.konstanter[name]) !== undefined;
}

/** A rating at start may take the day of the start, one at the end that of the end. */
function hasDay(mapping: Mapping, { datum, matpunkt }: Skattningskolumn): boolean {
  if (datum !== undefined) return true;
  if (matpunkt === 'mellan') return false;
  return isGiven(mapping, matpunkt === 'start' ? 'startdatum' : 'avslutsdatum');
}

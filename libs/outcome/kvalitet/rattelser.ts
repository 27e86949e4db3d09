import type { InsatsEventType, RecordedInsatsEvent } from '../../domain/index.js';
import type { Periodsummor } from './period.js';
import type { Registrering } from './underlag.js';

export const HANDELSE = 'handelse|';
export const RATTELSE = 'rattelse|';
export const RATTELSESKAL = 'rattelseskal|';
export const MAKULERING = 'makulering|';
export const MAKULERINGSSKAL = 'makuleringsskal|';
export const INDIVIDBYTE = 'individbyte|';
export const IFRAGASATT = 'ifragasatt|';

/** Adds what was recorded, and what was corrected, annulled, moved to another person or called in question. */
export function addRattelser(sums: Periodsummor, registreringar: readonly Registrering[]): void {
  const types = new Map<string, InsatsEventType>();
  for (const { inspelad, dag } of registreringar) {
    types.set(inspelad.id, inspelad.type);
    sums.add(dag, HANDELSE + inspelad.type);
    for (const namn of namesOf(inspelad, types)) sums.add(dag, namn);
  }
}

/** Each act counts, also one that was itself taken back: somebody recorded it. */
function namesOf(
  { type, data }: RecordedInsatsEvent,
  types: ReadonlyMap<string, string>,
): readonly string[] {
  const of = (id: string) => types.get(id) ?? 'okand';
  switch (type) {
    case 'UppgiftRattad':
      return [
        RATTELSESKAL + data.skal,
        ...data.andringar.map(({ falt }) => `${RATTELSE}${of(data.handelseId)}|${falt}`),
      ];
    case 'HandelseMakulerad':
      return [MAKULERINGSSKAL + data.skal, MAKULERING + of(data.handelseId)];
    case 'IndividBytt':
      return [INDIVIDBYTE + data.skal];
    case 'UppgiftIfragasatt':
      return [`${IFRAGASATT}${of(data.handelseId)}|${data.av}`];
    default:
      return [];
  }
}

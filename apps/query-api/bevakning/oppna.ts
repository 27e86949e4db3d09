import {
  efterfoljare,
  lage,
  namnderDen,
  namndMedKod,
  type Datum,
} from '../../../libs/domain/index.js';
import type { Bevakningsunderlag } from '../../../projections/uppfoljning-bevakning/index.js';
import { NAMNDERDEFINITION } from '../visade-namnder.js';
import { vemOf, type Namngivning } from './vems.js';

/** What the counts of what is to be done count. */
export const OPPNA_DEFINITIONER = {
  oppna:
    'Det som väntar på att göras i dag: planer, skattningar, uppföljningar, svar, uppdrag och beslut att verkställa.',
  forsenade: 'Det av oppna som skulle ha varit klart före i dag.',
  utanAnsvarig:
    'Det som ligger i insatser där ingen medarbetare är namngiven: ingen påminns om det utom chefen.',
  perEnhet:
    'Enheten som insatsen är tilldelad nu; null är insatser utan enhet. Händelserna i loggen har ingen enhet.',
  namnder: NAMNDERDEFINITION,
  namnd:
    'Nämnden som svarar för insatsen nu. En nämnd som har gått samman med andra räknas till den nya.',
  utanfor: 'Insatser vars behandling är begränsad, och gallrade insatser, räknas inte.',
} as const;

interface Antal {
  readonly insatser: number;
  readonly oppna: number;
  readonly forsenade: number;
}

/** How much waits in a group of insatser, by kind. */
interface Lage extends Antal {
  readonly utanAnsvarig: Antal;
  readonly perSlag: Readonly<Record<string, Antal>>;
  readonly perEnhet: readonly (Antal & { readonly enhet: string | null })[];
}

interface Underlag {
  readonly today: Datum;
  readonly namngivna: Namngivning;
}

/** Det som väntar i en nämnd. (The counts of one nämnd, zeros included.) */
export interface Namndlage extends Lage {
  readonly stadsdelsnamnd: { readonly kod: string; readonly namn: string };
}

/** All of them, and nämnd by nämnd: each of the day and each with something to do. */
export function oppnaPerNamnd(
  rows: readonly Bevakningsunderlag[],
  underlag: Underlag,
  covers: (kod: string) => boolean,
): { readonly samtliga: Lage; readonly rader: readonly Namndlage[] } {
  const { today } = underlag;
  const nu = (kod: string) => {
    const later = efterfoljare(kod, today);
    return covers(later) ? later : kod;
  };
  const per = grouped(rows, ({ ansvarig_namnd }) => nu(ansvarig_namnd));
  const koder = new Set([
    ...namnderDen(today)
      .map(({ kod }) => kod)
      .filter(covers),
    ...[...per.keys()].sort(),
  ]);
  return {
    samtliga: lageOf(rows, underlag),
    rader: [...koder].map((kod) => ({
      stadsdelsnamnd: { kod, namn: namndMedKod(kod)?.namn ?? kod },
      ...lageOf(per.get(kod) ?? [], underlag),
    })),
  };
}

function lageOf(rows: readonly Bevakningsunderlag[], { today, namngivna }: Underlag): Lage {
  const vem = ({ insats_id }: Bevakningsunderlag) => vemOf(namngivna, insats_id);
  const slag = grouped(rows, (row) => row.slag);
  const enheter = grouped(rows, (row) => vem(row).enhet ?? '');
  return {
    ...antalOf(rows, today),
    utanAnsvarig: antalOf(
      rows.filter((row) => vem(row).ansvariga.length === 0),
      today,
    ),
    perSlag: Object.fromEntries(
      [...slag.keys()].sort().map((one) => [one, antalOf(slag.get(one) ?? [], today)]),
    ),
    perEnhet: [...enheter.keys()].sort().map((enhet) => ({
      enhet: enhet === '' ? null : enhet,
      ...antalOf(enheter.get(enhet) ?? [], today),
    })),
  };
}

function antalOf(rows: readonly Bevakningsunderlag[], today: Datum): Antal {
  const forsenad = ({ forfaller }: Bevakningsunderlag) =>
    lage({ tillstand: 'oppen', forfaller }, today) === 'forsenad';
  return {
    insatser: new Set(rows.map(({ insats_id }) => insats_id)).size,
    oppna: rows.length,
    forsenade: rows.filter(forsenad).length,
  };
}

/** The rows by a word of theirs. */
export function grouped<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const known = found.get(keyOf(row));
    if (known === undefined) found.set(keyOf(row), [row]);
    else known.push(row);
  }
  return found;
}

import {
  efterfoljare,
  metodMedKod,
  namnderDen,
  namndMedKod,
  type Datum,
} from '../../../libs/domain/index.js';
import type { Barnrad } from '../../../projections/insats-forlopp/index.js';
import { grouped } from '../bevakning/oppna.js';
import { NAMNDERDEFINITION } from '../visade-namnder.js';

/** What the counts of children count, and what cannot be counted. */
export const BARNDEFINITIONER = {
  barn: 'Olika barn med minst en insats som pågick någon dag under året. Ett barn räknas en gång, hur många insatser det än har. Individer som har slagits samman är ett barn, och delade är två: svaret är som det är känt nu, också för tidigare år.',
  insatser: 'Insatser som pågick någon dag under året, de anonyma inräknade.',
  perAntal:
    'Barnen efter hur många insatser de hade under året, efter varandra eller samtidigt. Samma metod två gånger är två insatser.',
  perMetod:
    'Barn som hade metoden. Ett barn med två metoder står på två rader, så raderna får inte läggas ihop.',
  perPar: 'Barn som hade båda metoderna under året. Ett barn med tre metoder står i tre par.',
  anonyma:
    'Insatser utan namn. Ingen vet om två av dem gäller samma barn, så de räknas för sig och inte som barn.',
  helaStaden:
    'Olika barn i hela staden går inte att räkna här. En nämnd tar inte emot ett barns id från en annan, så ett barn med insatser i två nämnder har som regel två id. summaAvNamnder räknar ett sådant barn en gång per nämnd: barnen är högst så många. Att räkna dem rätt kräver en nyckel som är densamma i alla nämnder.',
  kandaIFleraNamnder:
    'Barn med samma id i mer än en nämnd, till exempel när en av deras insatser har lämnats över, eller när ett verksamhetssystem sänder för flera nämnder. Det är inte alla som har insatser i flera nämnder.',
  namnd:
    'Nämnden som svarar för insatsen nu. En nämnd som har gått samman med andra räknas till den nya.',
  utanfor:
    'Insatser som inte har påbörjats, vars behandling är begränsad eller som är gallrade räknas inte.',
  namnder: NAMNDERDEFINITION,
} as const;

interface Namn {
  readonly kod: string;
  readonly namn: string;
}

/** Barnen i en nämnd. (How many different children, and how many insatser each of them has.) */
export interface Barnbild {
  readonly barn: number;
  readonly insatser: number;
  readonly anonyma: number;
  readonly perAntal: { readonly en: number; readonly tva: number; readonly treEllerFler: number };
  readonly perMetod: readonly { readonly metod: Namn; readonly barn: number }[];
  readonly perPar: readonly { readonly metoder: readonly [Namn, Namn]; readonly barn: number }[];
}

/** The counts of one nämnd, zeros included. */
export interface Namndbarn extends Barnbild {
  readonly stadsdelsnamnd: Namn;
}

/** Nämnd by nämnd, and what can be said of them together. No id of anybody is in it. */
export function unikaBarn(
  rows: readonly Barnrad[],
  today: Datum,
  covers: (kod: string) => boolean,
) {
  const nu = (kod: string) => {
    const later = efterfoljare(kod, today);
    return covers(later) ? later : kod;
  };
  const per = grouped(rows, ({ ansvarig_namnd }) => nu(ansvarig_namnd));
  const idag = namnderDen(today).map(({ kod }) => kod);
  const koder = new Set([...idag.filter(covers), ...[...per.keys()].sort()]);
  const rader: readonly Namndbarn[] = [...koder].map((kod) => ({
    stadsdelsnamnd: { kod, namn: namndMedKod(kod)?.namn ?? kod },
    ...barnbild(per.get(kod) ?? []),
  }));
  const namnderPerBarn = grouped(kanda(rows), ({ individ_id }) => individ_id);
  const iFlera = [...namnderPerBarn.values()].filter(
    (deras) => new Set(deras.map(({ ansvarig_namnd }) => nu(ansvarig_namnd))).size > 1,
  );
  return {
    summaAvNamnder: rader.reduce((sum, { barn }) => sum + barn, 0),
    kandaIFleraNamnder: iFlera.length,
    rader,
  };
}

function kanda(rows: readonly Barnrad[]): readonly Barnrad[] {
  return rows.filter(({ anonym }) => !anonym);
}

function barnbild(rows: readonly Barnrad[]): Barnbild {
  const perBarn = [...grouped(kanda(rows), ({ individ_id }) => individ_id).values()];
  const medAntal = (holds: (n: number) => boolean) =>
    perBarn.filter(({ length }) => holds(length)).length;
  const perMetod = new Map<string, number>();
  const perPar = new Map<string, number>();
  for (const deras of perBarn) {
    const metoder = [...new Set(deras.map(({ metod }) => metod))].sort();
    for (const [nr, metod] of metoder.entries()) {
      addOne(perMetod, metod);
      for (const other of metoder.slice(nr + 1)) addOne(perPar, `${metod}|${other}`);
    }
  }
  return {
    barn: perBarn.length,
    insatser: rows.length,
    anonyma: rows.length - kanda(rows).length,
    perAntal: {
      en: medAntal((n) => n === 1),
      tva: medAntal((n) => n === 2),
      treEllerFler: medAntal((n) => n > 2),
    },
    perMetod: most(perMetod).map(([kod, barn]) => ({ metod: medNamn(kod), barn })),
    perPar: most(perPar).map(([par, barn]) => {
      const [en = '', annan = ''] = par.split('|');
      return { metoder: [medNamn(en), medNamn(annan)] as const, barn };
    }),
  };
}

function addOne(into: Map<string, number>, key: string): void {
  into.set(key, (into.get(key) ?? 0) + 1);
}

/** Those with most children first. */
function most(counted: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counted].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

function medNamn(kod: string): Namn {
  return { kod, namn: metodMedKod(kod)?.namn ?? kod };
}

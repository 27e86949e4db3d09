import {
  daysBetween,
  efterfoljare,
  type Datum,
  type Flaggagare,
  type KvalitetsflaggaKod,
} from '../../../libs/domain/index.js';
import type { Flaggunderlag } from '../../../projections/kvalitetsflaggor/index.js';
import { medNamn } from '../bevakning/arbetslista.js';
import { grouped } from '../bevakning/oppna.js';
import { vemOf, type Namngivning } from '../bevakning/vems.js';

/** How long a flag has been there, in classes: whether it is mended soon, some time or never. */
const ALDER = [
  ['0-30-dagar', 30],
  ['31-90-dagar', 90],
  ['91-365-dagar', 365],
  ['over-365-dagar', Infinity],
] as const;

type Alder = (typeof ALDER)[number][0] | 'okand';

interface Antal {
  readonly antal: number;
  /** In how many insatser. */
  readonly insatser: number;
}

interface PerKod extends Antal {
  readonly kod: KvalitetsflaggaKod;
  readonly agare: Flaggagare;
  readonly alder: Readonly<Partial<Record<Alder, number>>>;
  /** Since when the oldest of them. */
  readonly aldsta: Datum | null;
}

/** De flaggor som gäller, i en nämnd eller i alla. (The flags that hold, by what they are, whose and how old.) */
export interface Flagglage extends Antal {
  readonly perKod: readonly PerKod[];
  readonly perMetod: readonly (Antal & { readonly metod: ReturnType<typeof medNamn> })[];
  /** By the unit that has the insats now; null where none has. */
  readonly perEnhet: readonly (Antal & {
    readonly enhet: string | null;
    readonly perKod: readonly PerKod[];
  })[];
  /** In which month of the period those began that hold today. */
  readonly perManad: readonly (Antal & { readonly manad: string })[];
}

interface Underlag {
  readonly today: Datum;
  readonly period: { readonly fran: string; readonly till: string };
  readonly namngivna: Namngivning;
}

/** What holds in all of them, and a way to ask for one nämnd, with those it took over. */
export function flagglagen(rows: readonly Flaggunderlag[], underlag: Underlag) {
  const per = grouped(rows, ({ ansvarig_namnd }) => efterfoljare(ansvarig_namnd, underlag.today));
  return {
    samtliga: flagglage(rows, underlag),
    forNamnd: (kod: string) => flagglage(per.get(kod) ?? [], underlag),
  };
}

/** The figures with the flags beside them. */
export function medFlaggor<
  S extends object,
  R extends { readonly stadsdelsnamnd: { readonly kod: string } },
  A extends { readonly samtliga: S; readonly rader: readonly R[] },
>(svar: A, { samtliga, forNamnd }: ReturnType<typeof flagglagen>) {
  return {
    ...svar,
    samtliga: { ...svar.samtliga, flaggor: samtliga },
    rader: svar.rader.map((rad) => ({ ...rad, flaggor: forNamnd(rad.stadsdelsnamnd.kod) })),
  };
}

function flagglage(rows: readonly Flaggunderlag[], underlag: Underlag): Flagglage {
  const { today, namngivna } = underlag;
  const enheter = grouped(rows, ({ insats_id }) => vemOf(namngivna, insats_id).enhet ?? '');
  return {
    ...antalOf(rows),
    perKod: perKod(rows, today),
    perMetod: each(
      grouped(rows, ({ metod }) => metod ?? ''),
      (metod, some) => ({
        metod: medNamn(metod === '' ? null : metod),
        ...antalOf(some),
      }),
    ),
    perEnhet: each(enheter, (enhet, some) => ({
      enhet: enhet === '' ? null : enhet,
      ...antalOf(some),
      perKod: perKod(some, today),
    })),
    perManad: perManad(rows, underlag),
  };
}

function perKod(rows: readonly Flaggunderlag[], today: Datum): readonly PerKod[] {
  return each(
    grouped(rows, ({ kod, agare }) => `${kod}|${agare}`),
    (_, some) => {
      const [first] = some as readonly [Flaggunderlag];
      const days = some.flatMap(({ sedan }) => sedan ?? []).sort();
      const aldrar = grouped(some, ({ sedan }) => alderOf(sedan, today));
      return {
        ...{ kod: first.kod, agare: first.agare },
        ...antalOf(some),
        alder: Object.fromEntries([...aldrar].map(([alder, these]) => [alder, these.length])),
        aldsta: days[0] ?? null,
      };
    },
  );
}

function perManad(rows: readonly Flaggunderlag[], { period: { fran, till } }: Underlag) {
  const began = grouped(rows, ({ sedan }) => sedan?.slice(0, 7) ?? '');
  return each(began, (manad, some) => ({ manad, ...antalOf(some) })).filter(
    ({ manad }) => manad >= fran && manad <= till,
  );
}

function alderOf(sedan: Datum | null, today: Datum): Alder {
  if (sedan === null) return 'okand';
  const days = daysBetween(sedan, today);
  return ALDER.find(([, upTo]) => days <= upTo)?.[0] ?? 'okand';
}

function antalOf(rows: readonly Flaggunderlag[]): Antal {
  return { antal: rows.length, insatser: new Set(rows.map(({ insats_id }) => insats_id)).size };
}

/** In the order of the words. */
function each<T>(
  groups: ReadonlyMap<string, readonly Flaggunderlag[]>,
  make: (word: string, rows: readonly Flaggunderlag[]) => T,
): readonly T[] {
  return [...groups.keys()].sort().map((word) => make(word, groups.get(word) ?? []));
}

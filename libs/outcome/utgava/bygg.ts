import type { Utgivenrad } from '../../domain/index.js';
import type { Losare, Rojanderegel } from '../rojandekontroll/index.js';
import { cellerAv, radId, type Cell } from './celler.js';
import type { Liggare } from './liggare.js';
import { AXLAR, MATT_PA, type Axel } from './matt.js';
import { arNy, star, type Utgivningsplan } from './plan.js';
import type { Blad } from './samlare.js';
import { skyddaCeller } from './skydda-celler.js';
import { utgivnaRader } from './utgivna-rader.js';

/** What a release needs beside the data. */
export interface Byggval {
  readonly plan: Utgivningsplan;
  readonly liggare: Liggare;
  readonly regel: Rojanderegel;
  readonly losare: Losare;
  readonly onProgress?: (andel: number) => void;
}

/** The rows that may leave, and how they were protected. */
export interface ByggdUtgava {
  readonly rader: readonly Utgivenrad[];
  readonly skydd: 'skyddat' | 'bara-overniva';
  readonly celler: number;
  readonly dolda: number;
}

/** What was published no longer comes out of the log: erased since, or the log is another. */
export class UnderlagAndrat extends Error {
  readonly code = 'underlag-andrat';

  constructor(readonly celler: readonly string[]) {
    super(
      `${celler.length} publicerade tal går inte längre att räkna fram ur loggen, t.ex. ${celler[0] ?? ''}. ` +
        'Uppgifter har gallrats, loggen är en annan, eller en äldre version publicerade andra tabeller. Nya perioder i samma år kan inte skyddas mot dem.',
    );
    this.name = 'UnderlagAndrat';
  }
}

/**
 * Builds the rows of a release: every new cell together with every published one that shares insatser
 * with it is one linear system, protected as a whole, axis by axis.
 *
 * @throws UnderlagAndrat
 */
export function byggUtgava(blad: readonly Blad[], val: Byggval): ByggdUtgava {
  assertKnown(blad, val);
  const parts = AXLAR.map((axel, index) => {
    const mine = blad.filter((leaf) => leaf.axel === axel);
    const tell = (andel: number) => val.onProgress?.((index + andel) / AXLAR.length);
    return byggAxel(mine, axel, { ...val, onProgress: tell });
  });
  const har = new Map(parts.flatMap((part) => part.har));
  const hallna = new Set(parts.flatMap((part) => part.hallna));
  const rader = merged(parts.flatMap((part) => part.rader)).map((rad) =>
    medNollor(rad, { plan: val.plan, har: har.get(radId(rad)), hallna }),
  );
  return {
    rader,
    skydd: parts.every(({ skydd }) => skydd === 'skyddat') ? 'skyddat' : 'bara-overniva',
    celler: parts.reduce((sum, part) => sum + part.celler, 0),
    dolda: rader.reduce((sum, { antal }) => sum + antal.filter(isHidden).length, 0),
  };
}

function isHidden({ varde }: Utgivenrad['antal'][number]): boolean {
  return varde === 'dolt';
}

/** A group has one row, whatever the axes of its measures. */
function merged(rader: readonly Utgivenrad[]): readonly Utgivenrad[] {
  const rows = new Map<string, Utgivenrad>();
  for (const rad of rader) {
    const before = rows.get(radId(rad));
    const antal = [...(before?.antal ?? []), ...rad.antal];
    const forandring = [...(before?.forandring ?? []), ...rad.forandring];
    rows.set(radId(rad), { ...rad, antal, forandring });
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rad]) => rad);
}

interface Nollunderlag {
  readonly plan: Utgivningsplan;
  readonly har: Cell['har'] | undefined;
  /** Axis and period that nothing could be shown of: silence there is no zero. */
  readonly hallna: ReadonlySet<string>;
}

/** A group that nobody of one axis is in says so: none started, none ended. */
function medNollor(rad: Utgivenrad, { plan, har, hallna }: Nollunderlag): Utgivenrad {
  if (!plan.nya.has(rad.period) || har === undefined) return rad;
  const said = new Set(rad.antal.map(({ matt }) => matt));
  const silent = AXLAR.filter(
    (axel) => !said.has(MATT_PA[axel][0] ?? '') && !hallna.has(`${axel}|${rad.period}`),
  );
  const zeros = silent.flatMap((axel) =>
    MATT_PA[axel].filter(har).map((matt) => ({ matt, varde: 0 as const })),
  );
  return { ...rad, antal: [...rad.antal, ...zeros] };
}

function byggAxel(blad: readonly Blad[], axel: Axel, val: Byggval) {
  const all = cellerAv(blad);
  const cells = [...all.values()].filter((cell) => star(cell, val.plan));
  assertUnchanged(cells, val);
  const { slag, dolda, osagda, hallna } = skyddaCeller(cells, { all, blad, val });
  const nya = cells.filter((cell) => arNy(cell, val.plan));
  const utgar = nya.filter(({ id, rad }) => hallna.get(rad.period)?.has(id) ?? true);
  return {
    rader: utgivnaRader(utgar, { blad, axel, plan: val.plan, ...{ dolda, osagda, hallna } }),
    skydd: slag,
    hallna: [...hallna.keys()].map((period) => `${axel}|${period}`),
    celler: nya.length,
    har: utgar.map(({ rad, har }) => [radId(rad), har] as const),
  };
}

/**
 * A number that was told of somebody and is not in the tables of today, because everybody in it was erased
 * or because another version had other tables, would be known to the reader and to nothing here.
 */
function assertKnown(blad: readonly Blad[], { liggare, plan }: Byggval): void {
  const years = new Set([...plan.kvartal.keys()].map((kvartal) => kvartal.slice(0, 4)));
  const told = [...liggare.celler].filter(
    ([id, varde]) => typeof varde === 'number' && varde > 0 && years.has(id.slice(0, 4)),
  );
  if (told.length === 0) return;
  const today = new Set(
    AXLAR.flatMap((axel) => [...cellerAv(blad.filter((leaf) => leaf.axel === axel)).keys()]),
  );
  const unknown = told.map(([id]) => id).filter((id) => !today.has(id));
  if (unknown.length > 0) throw new UnderlagAndrat(unknown);
}

/** What was published must come out of the log again to the unit, or nothing built on it is safe. */
function assertUnchanged(cells: readonly Cell[], { liggare, plan }: Byggval): void {
  const wrong = cells.filter((cell) => {
    const published = liggare.celler.get(cell.id);
    return !arNy(cell, plan) && typeof published === 'number' && published !== cell.varde;
  });
  if (wrong.length > 0) throw new UnderlagAndrat(wrong.map(({ id }) => id));
}

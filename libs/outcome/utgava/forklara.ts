import { faktaOf, type Fakta } from './fakta.js';
import { adderat, bidragTill, type Matvarden, type Radel } from './bidrag.js';
import type { PlacedHistory } from './samlare.js';

/** Why a figure would be another today. */
export const ORSAKER = [
  'sena-uppgifter',
  'rattelser',
  'flytt-mellan-namnder',
  'begransad-behandling',
  'gallring',
] as const;

export type Revisionsorsak = (typeof ORSAKER)[number];

const ORSAK_OF: Readonly<Record<string, Revisionsorsak>> = {
  UppgiftRattad: 'rattelser',
  HandelseMakulerad: 'rattelser',
  IndividBytt: 'rattelser',
  BehandlingBegransad: 'begransad-behandling',
  BegransningHavd: 'begransad-behandling',
  InsatsGallrad: 'gallring',
};

/** How the figures of a row went from one position to another, reason by reason. */
export class Forklaring {
  #fore: Matvarden = {};
  readonly #andringar = new Map<Revisionsorsak, Matvarden>();

  constructor(
    private readonly rad: Radel,
    private readonly vid: { readonly fore: bigint; readonly efter: bigint },
  ) {}

  /** Follows one insats event by event, and books each step on what caused it. */
  take(history: PlacedHistory): void {
    const { fore, efter } = this.vid;
    let known = history.events.filter(({ position }) => position <= fore);
    let fakta = factsOf(history, known);
    let had = bidragTill(this.rad, fakta);
    this.#fore = adderat(this.#fore, had);
    for (const event of history.events) {
      if (event.position <= fore || event.position > efter) continue;
      known = [...known, event];
      const now = factsOf(history, known);
      const has = bidragTill(this.rad, now);
      this.book(orsakTill(event, fakta, now), adderat(has, had, -1));
      [fakta, had] = [now, has];
    }
  }

  private book(orsak: Revisionsorsak, change: Matvarden): void {
    this.#andringar.set(orsak, adderat(this.#andringar.get(orsak) ?? {}, change));
  }

  /** The value before, each reason's part, and the value after: they add up to the unit. */
  resultat(): Revision {
    const andringar = ORSAKER.map((orsak) => ({
      orsak,
      varden: this.#andringar.get(orsak) ?? {},
    }));
    const efter = andringar.reduce((sum, { varden }) => adderat(sum, varden), this.#fore);
    return { fore: this.#fore, andringar, efter };
  }
}

/** From a value to what it would be now, reason by reason. */
export interface Revision {
  readonly fore: Matvarden;
  readonly andringar: readonly { readonly orsak: Revisionsorsak; readonly varden: Matvarden }[];
  readonly efter: Matvarden;
}

/** The quarters of a year, each from its own position, as one. */
export function sammanlagt(delar: readonly Revision[]): Revision {
  const total = (values: readonly Matvarden[]) =>
    values.reduce((sum, one) => adderat(sum, one), {});
  return {
    fore: total(delar.map(({ fore }) => fore)),
    andringar: ORSAKER.map((orsak) => {
      const parts = delar.flatMap(({ andringar }) =>
        andringar.filter((one) => one.orsak === orsak),
      );
      return { orsak, varden: total(parts.map(({ varden }) => varden)) };
    }),
    efter: total(delar.map(({ efter }) => efter)),
  };
}

function factsOf(history: PlacedHistory, known: PlacedHistory['events']): Fakta | undefined {
  return known.length === 0 ? undefined : faktaOf({ ...history, events: known });
}

/** A correction that only moves the insats to another nämnd is told apart from the rest. */
function orsakTill(
  { type }: { readonly type: string },
  before: Fakta | undefined,
  after: Fakta | undefined,
): Revisionsorsak {
  if (before !== undefined && after !== undefined && before.namnd !== after.namnd) {
    return 'flytt-mellan-namnder';
  }
  return ORSAK_OF[type] ?? 'sena-uppgifter';
}

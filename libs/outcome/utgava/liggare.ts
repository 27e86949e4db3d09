import type {
  UtgavaEvent,
  UtgavaPublicerad,
  Utgivenrad,
  Utgivetantal,
} from '../../domain/index.js';
import { cellId } from './celler.js';

/** A release as the ledger holds it. */
export interface Utgava {
  readonly om: UtgavaPublicerad['data'];
  readonly rader: readonly Utgivenrad[];
}

/** Everything that was ever published: what a new release is checked against. */
export interface Liggare {
  readonly utgavor: readonly Utgava[];
  /** Every published cell, shown or hidden. */
  readonly celler: ReadonlyMap<string, Utgivetantal>;
}

/** Reads the ledger from its events. */
export function liggareAv(events: readonly UtgavaEvent[]): Liggare {
  const rader = new Map<number, Utgivenrad[]>();
  const om: UtgavaPublicerad['data'][] = [];
  for (const event of events) {
    if (event.type === 'UtgavaPublicerad') om.push(event.data);
    else {
      const { nummer } = event.data;
      rader.set(nummer, [...(rader.get(nummer) ?? []), ...event.data.rader]);
    }
  }
  const utgavor = om.map((one) => ({ om: one, rader: rader.get(one.nummer) ?? [] }));
  return { utgavor, celler: cellerI(utgavor) };
}

function cellerI(utgavor: readonly Utgava[]): ReadonlyMap<string, Utgivetantal> {
  const cells = new Map<string, Utgivetantal>();
  for (const { rader } of utgavor) {
    for (const rad of rader) {
      for (const { matt, varde } of rad.antal) cells.set(cellId(rad, matt), varde);
    }
  }
  return cells;
}

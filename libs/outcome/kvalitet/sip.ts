import type { RecordedInsatsEvent, Siplage, SipRegistrerad } from '../../domain/index.js';
import type { Summor } from '../summor.js';
import { andel, type Andel } from './andel.js';
import { summaUnder, under } from './las-summor.js';
import { EJ_ANGIVET } from './delaktighetstillfalle.js';
import type { Periodsummor } from './period.js';
import type { Kvalitetsunderlag } from './underlag.js';

const SIP = 'sip|';
const UTAN_SIP = 'utanSip|';

const LAGEN = [
  'genomford',
  'planerad',
  'inte-genomford',
  'ej-aktuell',
  'samtycke-saknas',
  'uppgift-saknas',
] as const satisfies readonly Siplage[];

/** Samordnade individuella planer. (Coordinated individual plans: one state per insats, the last that was told; one that is made stays made when the next is planned.) */
export interface Sipbild {
  readonly insatser: number;
  readonly status: Readonly<Record<Siplage, number>>;
  /** Made of made and not made: one that is planned, refused or not called for is neither. */
  readonly genomforda: Andel;
  /** Of those that were made. */
  readonly skolanInbjuden: Andel;
  readonly skal: readonly { readonly vad: string; readonly antal: number }[];
  /** Not made, and nobody has told why. */
  readonly inteGenomfordaUtanSkal: number;
  /** Insatser where nothing is recorded of it. */
  readonly utanSvar: number;
}

/** Adds where the plan of one insats stands, on the day it is told of; or that nothing is told. */
export function addSip(sums: Periodsummor, { held, oppnad }: Kvalitetsunderlag): void {
  const last = senaste(held);
  if (last === undefined) return sums.add(oppnad, UTAN_SIP);
  const { datum, status, skolanInbjuden = EJ_ANGIVET, skal = EJ_ANGIVET } = last;
  sums.add(datum, SIP + [status, skolanInbjuden, skal].join('|'));
}

/** Says nothing of what was done: one that is made stays made while the next is planned, or nobody knows of it. */
const UTAN_BESKED: ReadonlySet<Siplage> = new Set(['planerad', 'uppgift-saknas']);

/** The last by its day, of two on one day the one recorded last; but what was made is not undone by a plan for more. */
function senaste(held: readonly RecordedInsatsEvent[]): SipRegistrerad['data'] | undefined {
  const told = held.flatMap(({ type, data }) => (type === 'SipRegistrerad' ? [data] : []));
  // Stable: of one day in the order in which it was recorded.
  const byDay = told.sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));
  let last: SipRegistrerad['data'] | undefined;
  for (const one of byDay) {
    if (last?.status !== 'genomford' || !UTAN_BESKED.has(one.status)) last = one;
  }
  return last;
}

/** The figures from their sums. */
export function sipbild(sums: Summor): Sipbild {
  const rader = under(sums, SIP).map(([rest, n]) => {
    const [status = '', inbjuden = '', skal = ''] = rest.split('|');
    return { status, inbjuden, skal, n };
  });
  const antal = (matches: (rad: (typeof rader)[number]) => boolean) =>
    rader.filter(matches).reduce((total, { n }) => total + n, 0);
  const av = (lage: Siplage) => antal(({ status }) => status === lage);
  const genomforda = av('genomford');
  const inte = rader.filter(({ status }) => status === 'inte-genomford');
  const skal = [...new Set(inte.map((rad) => rad.skal))].filter((one) => one !== EJ_ANGIVET);
  const inbjudna = antal(({ status, inbjuden }) => status === 'genomford' && inbjuden === 'ja');
  const utanSkal = antal((rad) => rad.status === 'inte-genomford' && rad.skal === EJ_ANGIVET);
  return {
    insatser: antal(() => true),
    status: Object.fromEntries(LAGEN.map((lage) => [lage, av(lage)])) as Sipbild['status'],
    genomforda: andel(genomforda, genomforda + av('inte-genomford')),
    skolanInbjuden: andel(inbjudna, genomforda),
    skal: skal.sort().map((vad) => ({
      vad,
      antal: antal((rad) => rad.status === 'inte-genomford' && rad.skal === vad),
    })),
    inteGenomfordaUtanSkal: utanSkal,
    utanSvar: summaUnder(sums, UTAN_SIP),
  };
}

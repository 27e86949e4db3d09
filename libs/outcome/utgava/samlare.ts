import type { Datum } from '../../domain/index.js';
import { kvartalAv } from '../kvalitet/index.js';
import type { LoggedHistory } from '../history.js';
import { addPar, type Parsummor } from './parsummor.js';
import { faktaOf, type Fakta } from './fakta.js';
import { skattningAv } from './klass.js';
import { AXLAR, dagPa, FONSTERMATT, mattPa, nyOroInom, type Axel } from './matt.js';
import { planlagd, type Utgivningsplan } from './plan.js';

/** A history whose events know their place in the log. */
export interface PlacedHistory extends LoggedHistory {
  readonly events: readonly (LoggedHistory['events'][number] & { readonly position: bigint })[];
}

/** Insatser that no table of a release can tell apart, and who they are. */
export interface Blad {
  readonly axel: Axel;
  readonly kvartal: string;
  readonly metod: string;
  readonly namnd: string;
  readonly aldersgrupp: string;
  readonly kon: string;
  readonly ordning: 'forsta' | 'senare';
  readonly matt: readonly string[];
  readonly individer: readonly string[];
  readonly par: ReadonlyMap<string, Parsummor>;
}

interface Post {
  readonly axel: Axel;
  readonly kvartal: string;
  readonly dag: Datum;
  readonly fakta: Fakta;
  readonly matt: readonly string[];
  /** Index of the position it stands by. */
  readonly vid: number;
  readonly stream: string;
}

/** Gathers what a release needs of every insats, as it was known at the position each period stands by. */
export class Underlagssamlare {
  readonly #poster: Post[] = [];
  /** By person: each insats and its start, as known at each position. */
  readonly #starter = new Map<
    string,
    { stream: string; start: readonly (Datum | undefined)[] }[]
  >();

  constructor(private readonly plan: Utgivningsplan) {}

  take(history: PlacedHistory): void {
    const known = this.versions(history);
    const latest = known.at(-1);
    if (latest !== undefined) this.noteStart(latest.individId, history.stream, known);
    for (const [vid, fakta] of known.entries()) {
      if (fakta !== undefined) this.addPosts(fakta, { vid, known, stream: history.stream });
    }
  }

  /** What was known of the insats at each position of the plan. */
  private versions(history: PlacedHistory): readonly (Fakta | undefined)[] {
    let before = 0;
    let fakta: Fakta | undefined;
    return this.plan.positioner.map((position) => {
      const count = countUntil(history, position);
      if (count !== before) {
        before = count;
        const whole = count === history.events.length;
        fakta = faktaOf(whole ? history : { ...history, events: history.events.slice(0, count) });
      }
      return fakta;
    });
  }

  private noteStart(individ: string, stream: string, known: readonly (Fakta | undefined)[]): void {
    const start = known.map((fakta) => fakta?.startad);
    const all = this.#starter.get(individ);
    if (all === undefined) this.#starter.set(individ, [{ stream, start }]);
    else all.push({ stream, start });
  }

  private addPosts(
    fakta: Fakta,
    { vid, known, stream }: { vid: number; known: readonly (Fakta | undefined)[]; stream: string },
  ): void {
    for (const axel of AXLAR) {
      const dag = dagPa(axel, fakta);
      if (dag === undefined) continue;
      const kvartal = kvartalAv(dag);
      if (this.plan.kvartal.get(kvartal) !== vid) continue;
      const matt = [...mattPa(axel, fakta), ...this.windowed(axel, dag, known)];
      this.#poster.push({ axel, kvartal, dag, fakta, matt, vid, stream });
    }
  }

  private windowed(axel: Axel, dag: Datum, known: readonly (Fakta | undefined)[]) {
    if (axel !== 'avslut') return [];
    return FONSTERMATT.filter((matt) => {
      const vid = this.plan.fonster.get(planlagd(kvartalAv(dag), matt));
      return vid !== undefined && nyOroInom(matt, dag, known[vid]?.nyOro);
    });
  }

  /** The leaves, in an order that only the data decide. */
  blad(): readonly Blad[] {
    const leaves = new Map<string, Blad & { individer: string[]; par: Map<string, Parsummor> }>();
    for (const post of this.#poster) {
      const { axel, kvartal, matt, fakta } = post;
      const { metod, namnd, aldersgrupp, kon } = fakta;
      const ordning = this.ordning(post);
      const parts = [axel, kvartal, metod, namnd, aldersgrupp, kon, ordning, ...matt];
      const key = parts.join('|');
      let leaf = leaves.get(key);
      if (leaf === undefined) {
        const group = { axel, kvartal, metod, namnd, aldersgrupp, kon, ordning, matt };
        leaf = { ...group, individer: [], par: new Map<string, Parsummor>() };
        leaves.set(key, leaf);
      }
      leaf.individer.push(fakta.individId);
      if (axel === 'avslut') for (const par of fakta.par) addPar(leaf.par, skattningAv(par), par);
    }
    return [...leaves].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, leaf]) => leaf);
  }

  /** Whether the person had started another insats before, as far as was known then. */
  private ordning({ fakta, dag, vid, stream }: Post): 'forsta' | 'senare' {
    const others = this.#starter.get(fakta.individId) ?? [];
    const own = fakta.startad ?? dag;
    const before = others.some((other) => {
      const start = other.start[vid];
      if (other.stream === stream || start === undefined) return false;
      return start < own || (start === own && other.stream < stream);
    });
    return before ? 'senare' : 'forsta';
  }
}

function countUntil({ events }: PlacedHistory, position: bigint): number {
  let count = events.length;
  while (count > 0 && (events[count - 1]?.position ?? 0n) > position) count -= 1;
  return count;
}

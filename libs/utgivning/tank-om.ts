import {
  plus,
  tankOm,
  type Antagande,
  type LoggedHistory,
  type Tankfraga,
  type Tankutfall,
} from '../outcome/index.js';
import { histories, type Lasning } from './underlag.js';

/** The same insatser counted as they are and under an assumption, per nämnd. */
export interface Tankomsvar {
  readonly fraga: Tankfraga;
  readonly antagande: Antagande;
  readonly position: string;
  readonly rader: readonly {
    readonly namnd: string;
    readonly somDetRaknas: Tankutfall;
    readonly tankOm: Tankutfall;
  }[];
}

const INGET: Tankutfall = { avslutade: 0, par: 0, battre: 0, samre: 0, namnare: 0 };

/** Counts once over the log, both ways. Nothing is stored, and nothing of it is a published figure. */
export async function lasTankom(
  lasning: Lasning,
  { fraga, antagande }: { readonly fraga: Tankfraga; readonly antagande: Antagande },
  until: bigint,
): Promise<Tankomsvar> {
  const [counted, assumed] = [new Way(fraga, {}), new Way(fraga, antagande)];
  for await (const batch of histories(lasning, until)) {
    for (const history of batch) {
      counted.take(history);
      assumed.take(history);
    }
  }
  const namnder = [...new Set([...counted.sums.keys(), ...assumed.sums.keys()])].sort();
  const rader = namnder.map((namnd) => ({
    namnd,
    somDetRaknas: counted.sums.get(namnd) ?? INGET,
    tankOm: assumed.sums.get(namnd) ?? INGET,
  }));
  return { fraga, antagande, position: String(until), rader };
}

/** One way to count, and what it has come to in each nämnd. */
class Way {
  readonly sums = new Map<string, Tankutfall>();

  constructor(
    private readonly fraga: Tankfraga,
    private readonly antagande: Antagande,
  ) {}

  take(history: LoggedHistory): void {
    const found = tankOm(history, this.fraga, this.antagande);
    if (found === undefined) return;
    this.sums.set(found.namnd, plus(this.sums.get(found.namnd), found.utfall));
  }
}

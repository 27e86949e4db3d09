import type { Readable } from 'node:stream';
import { linesOf } from './lines.js';
import { FLODE_LIMITS } from './limits.js';
import { readRad } from './rad.js';
import { RADUTFALL, type Avbrott, type Radsvar, type Radutfall, type Summering } from './result.js';
import type { Sandning } from './sandning.js';

/** Where answers go, in the order of the lines. */
export type Tell = (told: Radsvar | Summering) => Promise<void>;

/**
 * Takes in a batch as it is read, a bounded number of lines ahead of the answers. A sender that breaks
 * off gets no summary: the lines that were whole have been handled, and what has no answer is to be sent again.
 */
export async function taEmot(
  bytes: Readable,
  {
    sandning,
    prov,
    tell,
  }: { readonly sandning: Sandning; readonly prov: boolean; readonly tell: Tell },
): Promise<void> {
  const answers = new OrderedAnswers(tell);
  const told = await readAll(bytes, sandning, answers).finally(() => answers.done());
  await tell(summeringOf(answers, { sandning, prov, avbruten: told ?? stopped(sandning) }));
}

/** Reads until the end, or until there is no use in reading on. */
async function readAll(
  bytes: Readable,
  sandning: Sandning,
  answers: OrderedAnswers,
): Promise<Avbrott | undefined> {
  // Left open when reading stops early: the answer goes out on the same connection.
  for await (const line of linesOf(bytes.iterator({ destroyOnReturn: false }))) {
    if ('avbruten' in line) return line.avbruten;
    await answers.add(() => sandning.take(readRad(line)));
    if (sandning.svararInte) return stopped(sandning);
  }
  return undefined;
}

function stopped({ svararInte }: Sandning): Avbrott | undefined {
  return svararInte ? 'tjansten-svarar-inte' : undefined;
}

function summeringOf(
  { count, utfall }: OrderedAnswers,
  of: {
    readonly sandning: Sandning;
    readonly prov: boolean;
    readonly avbruten: Avbrott | undefined;
  },
): Summering {
  const { prov, avbruten } = of;
  const { position } = of.sandning;
  return {
    summering: {
      rader: count,
      utfall,
      prov,
      ...(prov || position === 0n ? {} : { position: position.toString() }),
      ...(avbruten === undefined ? {} : { avbruten }),
    },
  };
}

/** Answers in order, however the lines are done. */
class OrderedAnswers {
  readonly utfall = Object.fromEntries(RADUTFALL.map((one) => [one, 0])) as Record<
    Radutfall,
    number
  >;
  count = 0;
  #tail: Promise<void> = Promise.resolve();
  #untold = 0;
  #roomy: (() => void) | undefined;

  constructor(private readonly tell: Tell) {}

  /** Starts a line; waits where too many are ahead of their answers. */
  async add(start: () => Promise<Radsvar>): Promise<void> {
    this.count += 1;
    this.#untold += 1;
    const answer = start();
    this.#tail = this.#tail.then(() => this.#told(answer));
    if (this.#untold < FLODE_LIMITS.ahead) return;
    await new Promise<void>((resolve) => (this.#roomy = resolve));
  }

  done(): Promise<void> {
    return this.#tail;
  }

  async #told(answer: Promise<Radsvar>): Promise<void> {
    const told = await answer;
    this.utfall[told.utfall] += 1;
    await this.tell(told);
    this.#untold -= 1;
    this.#roomy?.();
    this.#roomy = undefined;
  }
}

import { type Chance, Lottery } from './chance.js';
import type { Steg } from './dagbok.js';
import type { Forlopp } from './forlopp.js';

/** Without a manual: what it consists of has to be said. */
const UTAN_MANUAL: ReadonlySet<string> = new Set(['FB_EM']);
/** Of the rest nobody has said what they consist of. */
const SAGT = 0.7;

const BLANDNINGAR = new Lottery<readonly string[]>([
  [['foraldrasamtal', 'hemarbete'], 30],
  [['familjesamtal'], 20],
  [['foraldrasamtal', 'barnsamtal'], 18],
  [['hemarbete', 'praktiskt-stod'], 14],
  [['familjesamtal', 'natverksmote', 'samordning'], 10],
  [['foraldrasamtal', 'skolstod'], 8],
]);

/** The same steps, with what the insats consists of told at its start. */
export function medKomponenterna(
  of: Forlopp,
  steg: readonly Steg[],
  chance: Chance,
): readonly Steg[] {
  if (!UTAN_MANUAL.has(of.metod.kod) || !chance.happens(SAGT)) return steg;
  const komponenter = chance.pick(BLANDNINGAR);
  return steg.map((one) =>
    one.command.type === 'PaborjaInsats'
      ? { ...one, command: { ...one.command, data: { ...one.command.data, komponenter } } }
      : one,
  );
}

import type { Skattningspar } from './par.js';

/** Names of sums over pairs carry instrument, version and informant: of all, and of those who completed. */
export const FORANDRING = 'forandring|';
export const FULLFOLJDAS = 'fullfoljdas-forandring|';

/** At most one pair per instrument, version, scoring and informant, so each name is written once. */
export function addForandring(
  sums: Record<string, number>,
  vilkas: typeof FORANDRING | typeof FULLFOLJDAS,
  par: Skattningspar,
): void {
  const names = namesOf(vilkas, par);
  const { start, avslut } = par;
  sums[names.n] = 1;
  if (start !== 0) sums[names.x] = start;
  if (avslut !== 0) sums[names.y] = avslut;
  if (start !== 0) sums[names.xx] = start * start;
  if (avslut !== 0) sums[names.yy] = avslut * avslut;
  if (start * avslut !== 0) sums[names.xy] = start * avslut;
}

type Names = Readonly<Record<'n' | 'x' | 'y' | 'xx' | 'yy' | 'xy', string>>;

/** One set of names for each instrument, version, older scoring and informant there is, made when first met. */
const NAMES = new Map<string, Names>();

function namesOf(
  vilkas: string,
  { instrument, instrumentversion, algoritm, informant }: Skattningspar,
): Names {
  const version = algoritm === undefined ? instrumentversion : `${instrumentversion}.${algoritm}`;
  const prefix = `${vilkas}${instrument}|${version}|${informant}|`;
  let names = NAMES.get(prefix);
  if (names === undefined) {
    const name = (sum: string) => prefix + sum;
    names = {
      n: name('n'),
      x: name('x'),
      y: name('y'),
      xx: name('xx'),
      yy: name('yy'),
      xy: name('xy'),
    };
    NAMES.set(prefix, names);
  }
  return names;
}

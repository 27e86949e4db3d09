import type { Blad } from '../../../libs/outcome/index.js';

const FONSTER = ['nyOro6', 'nyOro12', 'nyOro24'];
const KLASSER = ['battre', 'oforandrad', 'samre'];

/**
 * What an outsider must hold possible beside the groups there are: anybody of another age, sex, order,
 * class or window. One change at a time, which is far fewer than he could think of, so that what he works
 * out here is more than he can in truth.
 */
export function mojliga(blad: readonly Blad[]): readonly Blad[] {
  const all = new Map(blad.map((leaf) => [nyckel(leaf), leaf]));
  const led = (['aldersgrupp', 'kon', 'ordning'] as const).map(
    (name) => [name, [...new Set(blad.map((leaf) => leaf[name]))]] as const,
  );
  for (const leaf of blad) {
    const others = [
      ...led.flatMap(([name, values]) => values.map((value) => ({ ...leaf, [name]: value }))),
      ...andraMatt(leaf).map((matt) => ({ ...leaf, matt })),
    ];
    for (const other of others) {
      if (!all.has(nyckel(other))) {
        all.set(nyckel(other), { ...other, individer: [], par: new Map() });
      }
    }
  }
  return [...all.values()];
}

function andraMatt({ axel, matt }: Blad): readonly (readonly string[])[] {
  if (axel !== 'avslut') return [];
  const utan = matt.filter((one) => !FONSTER.includes(one));
  const fonster = [[], ...FONSTER.map((_one, at) => FONSTER.slice(at))];
  const klasser = matt.flatMap((one) => {
    const [klass = '', skattning] = one.split(':');
    if (!KLASSER.includes(klass) || skattning === undefined) return [];
    return KLASSER.map((other) => matt.map((m) => (m === one ? `${other}:${skattning}` : m)));
  });
  return [...fonster.map((names) => [...utan, ...names]), ...klasser];
}

function nyckel(leaf: Blad): string {
  const { axel, kvartal, metod, namnd, aldersgrupp, kon, ordning, matt } = leaf;
  return [axel, kvartal, metod, namnd, aldersgrupp, kon, ordning, ...matt].join('|');
}

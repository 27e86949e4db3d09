import type { Metodmall } from '../metodmall/index.js';
import type { Formfel } from './form.js';

/** Templates that stand twice in one file; those that the register has are told by their own rules. */
export function malldubbletter(mallar: readonly Metodmall[]): readonly Formfel[] {
  const keys = mallar.map(({ metod, namnd, version }) => `${metod} ${namnd ?? ''} ${version}`);
  return mallar.flatMap(({ metod, version }, i) =>
    keys.indexOf(keys[i] ?? '') === i
      ? []
      : [{ pekare: `/${i}/version`, text: `mallen för ${metod} står redan i version ${version}` }],
  );
}

import type { Mallandring } from '../metodmall/index.js';
import type { Formfel } from './form.js';

/** Templates that stand twice in one file; those that the register has are told by their own rules. */
export function malldubbletter(mallar: readonly Mallandring[]): readonly Formfel[] {
  const keys = mallar.map(({ metod, namnd, version = 1 }) => `${metod} ${namnd ?? ''} ${version}`);
  return mallar.flatMap(({ metod, version = 1 }, i) =>
    keys.indexOf(keys[i] ?? '') === i
      ? []
      : [{ pekare: `/${i}/version`, text: `mallen för ${metod} står redan i version ${version}` }],
  );
}

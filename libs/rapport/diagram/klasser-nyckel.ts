import type { Markup } from '../text/markup.js';
import { monsterruta, saknasruta } from './monster.js';
import { texten } from './rita.js';
import type { Plats } from './ritning.js';
import { kortad } from './textmatt.js';
import { LETTERS } from './utseende.js';

const COLUMN = 212;
const STEP = 22;

/** What each pattern stands for, three to a line, and the broken edge for those without ratings. */
export function klassnyckel(
  klasser: readonly string[],
  { id, topp }: Plats,
): { readonly innehall: readonly Markup[]; readonly bottom: number } {
  const innehall = [...klasser, 'Skattning saknas'].flatMap((namn, n) => {
    const box = {
      x: 4 + (n % 3) * COLUMN,
      y: topp - 8 + Math.floor(n / 3) * STEP,
      width: 24,
      height: 15,
    };
    return [
      ...(n === klasser.length ? [saknasruta(box)] : monsterruta(box, id, n)),
      texten(kortad(namn, COLUMN - 40, LETTERS.usual), { x: box.x + 32, y: box.y + 12 }),
    ];
  });
  const lines = Math.ceil((klasser.length + 1) / 3);
  return { innehall, bottom: topp + lines * STEP + 2 };
}

import { bortfallet } from './bortfall.js';
import type { Vag } from './vag.js';

export const UTFALL = 'utfall|';

/** What stands where nobody has told any need. */
export const BEHOV_OKANT = 'uppgift-saknas';

const SKILJE = '+';

/** The needs of one insats as one key: together, so that whoever asks for some of them counts each insats once. */
export function behovsnyckel(behov: readonly string[]): string {
  return behov.length === 0 ? BEHOV_OKANT : behov.join(SKILJE);
}

/** The needs of a key. */
export function behovIn(nyckel: string): readonly string[] {
  return nyckel.split(SKILJE);
}

/** Vad det blev av ett behov. (What came of the needs of one insats: one of these, of every insats.) */
export type Behovsutfall =
  | 'fick'
  | 'insats-saknades'
  | 'lang-ko'
  | 'ej-erbjuden'
  | 'inget-behov'
  | 'tackade-nej'
  | 'bortfall'
  | 'vantar';

/** Whatever was answered, one that has started has been given; what was not offered is told by its weightiest reason. */
export function behovsutfall(vag: Vag): Behovsutfall {
  if (vag.start !== undefined) return 'fick';
  if (vag.ejErbjuden !== undefined) return ejErbjuden(vag.ejErbjuden.skal);
  const bortfall = bortfallet(vag);
  if (bortfall === undefined) return 'vantar';
  return bortfall.tackatNej ? 'tackade-nej' : 'bortfall';
}

function ejErbjuden(skal: readonly string[]): Behovsutfall {
  if (skal.includes('INSATS_SAKNAS')) return 'insats-saknades';
  if (skal.includes('LANG_KO')) return 'lang-ko';
  return skal.every((kod) => kod === 'INGET_BEHOV') ? 'inget-behov' : 'ej-erbjuden';
}

import type { Intervall } from '../modell/varde.js';
import { andelText, avrunda, talText } from '../text/tal.js';

/** An axis: its ends, where its marks are, and how a figure is written on it. */
export interface Axel {
  readonly ends: Intervall;
  readonly marks: readonly number[];
  readonly write: (tal: number) => string;
}

export type Form = 'andel' | 'tal';

/** Round marks that take in every number given; shares stay between 0 and 100 %. */
export function axel(tal: readonly number[], form: Form): Axel {
  const { fran, till } = spread(tal, form);
  const step = roundStep((till - fran) / 6);
  const first = Math.floor(fran / step + 1e-9);
  const last = Math.ceil(till / step - 1e-9);
  const decimaler = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const marks = Array.from({ length: last - first + 1 }, (_, n) =>
    avrunda((first + n) * step, decimaler),
  );
  const write = (one: number) =>
    form === 'andel' ? andelText(one, Math.max(0, decimaler - 2)) : talText(one, decimaler);
  return { ends: { fran: marks[0] ?? 0, till: marks.at(-1) ?? 1 }, marks, write };
}

/** Some air where all numbers are the same, and something to draw where there are none. */
function spread(tal: readonly number[], form: Form): Intervall {
  if (tal.length === 0) return { fran: 0, till: 1 };
  const fran = Math.min(...tal);
  const till = Math.max(...tal);
  const air =
    till > fran ? (till - fran) * 0.05 : form === 'andel' ? 0.05 : Math.abs(fran) * 0.1 + 1;
  const wide = { fran: fran - air, till: till + air };
  if (form === 'tal') return fran >= 0 ? { fran: Math.max(0, wide.fran), till: wide.till } : wide;
  return { fran: Math.max(0, wide.fran), till: Math.min(1, wide.till) };
}

function roundStep(rough: number): number {
  const size = 10 ** Math.floor(Math.log10(rough));
  const times = [1, 2, 5].find((one) => one * size >= rough) ?? 10;
  return times * size;
}

/** From figures to pixels; what lies outside stays at the end. */
export function skala(ends: Intervall, pixels: Intervall): (tal: number) => number {
  const length = ends.till - ends.fran;
  return (tal) => {
    const part = length === 0 ? 0.5 : (tal - ends.fran) / length;
    return pixels.fran + Math.min(1, Math.max(0, part)) * (pixels.till - pixels.fran);
  };
}

import type { Delskala, Poangalgoritm } from '../instrument/algoritm.js';
import { poangsatt } from '../instrument/poangsatt.js';
import { antalSvarFor, svarsintervallFor } from '../instrument/svar.js';
import type { Instrument } from '../instrument/types.js';
import type { Formfel } from './form.js';

/** Scores outside the range that the instrument declares, found by answering as low and as high as can be. */
export function poangomradeFel(instrument: Instrument): readonly Formfel[] {
  return instrument.algoritmer.flatMap((algoritm, i) =>
    [...new Set(algoritmensFel(instrument, algoritm))].map((text) => ({
      pekare: `/algoritmer/${i}`,
      text,
    })),
  );
}

function algoritmensFel(instrument: Instrument, algoritm: Poangalgoritm): readonly string[] {
  const delskalor = algoritm.delskalor ?? instrument.delskalor;
  const fel = ytterligheter(instrument, algoritm).flatMap((svar) => {
    const result = poangsatt(instrument, svar, algoritm.version);
    if (!result.accepted) return ['räcker inte till för att poängsätta ett helt ifyllt formulär'];
    return [
      ...utanfor('poängen', result.poang, instrument),
      ...result.delskalor.flatMap(({ kod, poang }) =>
        utanfor(`delskalan ${kod}`, poang, intervallFor(delskalor, kod)),
      ),
    ];
  });
  return fel.length > 0 ? fel : ouppnadda(instrument, algoritm);
}

/** Formulas by which the extreme answers give the extreme scores. */
const UTTOMMANDE: ReadonlySet<string> = new Set(['summa', 'medel', 'antal-ja']);

/** A range that no form can reach: whoever answers would be told of a scale that is not theirs. */
function ouppnadda(instrument: Instrument, algoritm: Poangalgoritm): readonly string[] {
  if (!UTTOMMANDE.has(algoritm.total.formel)) return [];
  const poang = ytterligheter(instrument, algoritm).flatMap((svar) => {
    const result = poangsatt(instrument, svar, algoritm.version);
    return result.accepted && typeof result.poang === 'number' ? [result.poang] : [];
  });
  const [lagst, hogst] = [Math.min(...poang), Math.max(...poang)];
  return [
    ...(lagst > instrument.min ? [`poängen blir som minst ${lagst}; rätta min eller formeln`] : []),
    ...(hogst < instrument.max ? [`poängen blir som mest ${hogst}; rätta max eller formeln`] : []),
  ];
}

function utanfor(
  vad: string,
  poang: number | 'saknas',
  { min = -Infinity, max = Infinity }: { readonly min?: number; readonly max?: number },
): readonly string[] {
  if (poang === 'saknas' || (poang >= min && poang <= max)) return [];
  return [`${vad} kan bli ${poang}, utanför ${min}–${max}; rätta min och max eller formeln`];
}

function intervallFor(delskalor: readonly Delskala[], kod: string): Partial<Delskala> {
  return delskalor.find((one) => one.kod === kod) ?? {};
}

/** The lowest and the highest form of every length: a reversed item is answered the other way. */
function ytterligheter(
  instrument: Instrument,
  { reverserade }: Poangalgoritm,
): readonly (readonly number[])[] {
  const { fran, till } = antalSvarFor(instrument);
  const turned = new Set(reverserade ?? instrument.reverserade);
  const form = (length: number, high: boolean) =>
    Array.from({ length }, (_, i) => {
      const { min, max } = svarsintervallFor(instrument, i + 1);
      return high === turned.has(i + 1) ? min : max;
    });
  return Array.from({ length: till - fran + 1 }, (_, k) => fran + k).flatMap((length) => [
    form(length, false),
    form(length, true),
  ]);
}

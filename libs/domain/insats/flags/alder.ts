import { instrumentMedKod, utanforAlder, type Instrument } from '../../instrument/index.js';
import { barnetDen } from '../barnet-da.js';
import type { Flaggregel, Flaggfynd, Underlag } from './types.js';

/** Barnet är utanför instrumentets åldrar. (The child is certainly younger or older than the form is made for.) */
export const skattningUtanforAlder: Flaggregel = ({ skattningar, history }) =>
  skattningar.flatMap((skattning) => flagga(skattning, history));

function flagga(
  { id, data }: Underlag['skattningar'][number],
  history: Underlag['history'],
): readonly Flaggfynd[] {
  const instrument = instrumentMedKod(data.instrument, data.instrumentversion);
  const { alder } = barnetDen(history, data.datum);
  if (instrument === undefined || alder === undefined) return [];
  const span = utanforAlder(instrument, alder, data.informant);
  if (span === undefined) return [];
  const told = alder.lagst === alder.hogst ? `${alder.lagst}` : `${alder.lagst}–${alder.hogst}`;
  const who = data.informant === 'barn' ? 'när barnet själv svarar' : 'som andra svarar om';
  const text = `Barnet var ${told} år; ${data.instrument} är gjort för ${spoken(span)} ${who}. Kontrollera instrumentet, åldern och vem som svarade.`;
  return [{ kod: 'SKATTNING_UTANFOR_ALDER', text, handelseId: id, sedan: data.datum }];
}

function spoken({ fran, till }: NonNullable<Instrument['alder']>): string {
  return till === undefined ? `barn från ${fran} år` : `barn ${fran}–${till} år`;
}

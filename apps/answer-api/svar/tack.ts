import type { Instrument } from '../../../libs/domain/index.js';
import type { Svarslank } from '../../../libs/svarslank/index.js';

/** Tack: det som den som har svarat får veta. (Of this answer alone; nothing of any other.) */
export interface Tack {
  readonly tack: string;
  /** The own score and its range, where it may be shown. */
  readonly poang?: { readonly varde: number; readonly min: number; readonly max: number };
  /** Where to turn, said to everybody who may need it, whatever they answered. */
  readonly stod?: string;
}

const TACK = 'Tack! Dina svar är sparade.';
const STOD_BARN =
  'Vill du prata med någon nu? Ring Bris på 116 111, det är gratis. Är det fara för livet, ring 112.';

export function tackOf(
  { informant }: Pick<Svarslank, 'informant'>,
  instrument: Instrument,
  { poang: varde }: { readonly poang: number | 'saknas' },
): Tack {
  const { min, max } = instrument;
  return {
    tack: TACK,
    ...(varde !== 'saknas' && isShown(instrument) ? { poang: { varde, min, max } } : {}),
    ...(informant === 'barn' ? { stod: STOD_BARN } : {}),
  };
}

/**
 * A rating of the alliance is for talking about with the one it is about, and a number that says how ill
 * somebody is is not left alone with them.
 */
function isShown({ avser, riktning }: Instrument): boolean {
  return avser === 'utfall' && riktning === 'hogre-battre';
}

import type { Informant } from '../kodverk/types.js';
import type { Instrument } from './types.js';

/** När en förändring räknas. (How great a change must be to count: beyond what error of measurement explains, or by convention.) */
export type Forandringsregel = {
  readonly instrument: string;
  readonly version: number;
  /** All when left out. */
  readonly informanter?: readonly Informant[];
  readonly kalla: string;
  /** True where the figure is known but its source was not read. */
  readonly osaker: boolean;
} & (
  | {
      readonly slag: 'jacobson-truax';
      readonly sd: number;
      readonly reliabilitet: number;
    }
  | { readonly slag: 'betydelsefull'; readonly poang: number }
);

/** Regler där registret inte har norm och reliabilitet. (Rules for instruments whose norms carry no reliability.) */
export const FORANDRINGSREGLER: readonly Forandringsregel[] = [
  {
    instrument: 'SDQ',
    version: 1,
    slag: 'jacobson-truax',
    sd: 5.8,
    reliabilitet: 0.82,
    kalla: 'Brittisk befolkningsnorm 5–15 år (föräldraskattning); svensk norm saknas för åldrarna',
    osaker: true,
  },
  {
    instrument: 'WHO5',
    version: 1,
    slag: 'betydelsefull',
    poang: 10,
    kalla: 'Topp m.fl. 2015: tio poäng är en konvention, inget mätfel',
    osaker: false,
  },
  {
    instrument: 'GBO',
    version: 1,
    slag: 'betydelsefull',
    poang: 2.45,
    kalla: 'CORC: tillförlitlig förändring av målskattning',
    osaker: true,
  },
  ...(['ORS', 'CORS'] as const).map((instrument): Forandringsregel => ({
    instrument,
    version: 1,
    slag: 'betydelsefull',
    poang: 5,
    kalla: 'Manualen för ORS: fem poäng',
    osaker: true,
  })),
];

/** The rule for one instrument and informant: its own, or by the norm of the register; undefined where neither is known. */
export function forandringsregelFor(
  instrument: Instrument,
  informant: Informant,
): Forandringsregel | undefined {
  const { kod, version, normer } = instrument;
  const own = FORANDRINGSREGLER.find(
    (regel) =>
      regel.instrument === kod &&
      regel.version === version &&
      (regel.informanter?.includes(informant) ?? true),
  );
  if (own !== undefined) return own;
  const norm = normer.find(
    ({ informanter, reliabilitet }) =>
      reliabilitet !== undefined && (informanter?.includes(informant) ?? true),
  );
  if (norm?.reliabilitet === undefined) return undefined;
  const { sd, reliabilitet, kalla, osaker } = norm;
  return {
    ...{ instrument: kod, version, kalla, osaker },
    ...{ slag: 'jacobson-truax', sd, reliabilitet: reliabilitet.varde },
  };
}

/** Points that a change must reach (MID) or pass (Jacobson–Truax): 1.96·SD·√(2(1 − r)). */
export function forandringsgrans(regel: Forandringsregel): number {
  if (regel.slag === 'betydelsefull') return regel.poang;
  return 1.959964 * regel.sd * Math.sqrt(2 * (1 - regel.reliabilitet));
}

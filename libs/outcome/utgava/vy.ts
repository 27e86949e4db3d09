import {
  INDIKATORREGISTER,
  type Indikator,
  type Utgivenforandring,
  type Utgivenrad,
} from '../../domain/index.js';
import {
  andelsgranser,
  arDefinierad,
  wilsonintervall,
  type Andelsgranser,
} from '../statistik/index.js';
import { tQuantile975 } from '../distributions.js';

/** What stands in the place of every hidden figure, whatever the reason. */
export const DOLD = '..';

export type Visatantal = number | typeof DOLD;

/** A share, or why there is none. */
export interface Visadandel {
  readonly indikator: string;
  readonly namn: string;
  /** Instrument, version and informant, where the share is of pairs. */
  readonly skattning?: string;
  readonly taljare: Visatantal;
  readonly namnare: Visatantal;
  readonly andel: number | null;
  readonly ki95: readonly [number, number] | null;
  readonly varfor?: 'dolt' | 'namnare-noll';
}

/** Mean change with its interval, from the published figures. */
export interface Visadforandring extends Utgivenforandring {
  readonly ki95: readonly [number, number];
  /** d_av = change / √((s₁² + s₂²)/2), in the instrument's own direction. */
  readonly dav: number;
}

/** Who is counted: each step is a part of the one before it; null where the group has no such count. */
export interface Urvalstratt {
  readonly startade: Visatantal | null;
  readonly medStartskattning: Visatantal | null;
  readonly avslutade: Visatantal | null;
  readonly medBadaSkattningarna: Visatantal | null;
}

/** A published group as it is read: counts, shares with intervals, change, and who is missing. */
export interface Utgivengruppsvy {
  readonly antal: Readonly<Record<string, Visatantal>>;
  readonly tratt: Urvalstratt;
  readonly andelar: readonly Visadandel[];
  readonly forandring: readonly Visadforandring[];
  /** How far the share of improved can be moved by those without a pair: none of them, all of them. */
  readonly granser: readonly (Andelsgranser & { readonly skattning: string })[];
}

/** Everything that can be said from the published figures of a group, and nothing more. */
export function utgivenGrupp(rad: Pick<Utgivenrad, 'antal' | 'forandring'>): Utgivengruppsvy {
  const shown = new Map(rad.antal.map(({ matt, varde }) => [matt, varde] as const));
  const antal = (matt: string): Visatantal | null => {
    const varde = shown.get(matt) ?? null;
    return varde === 'dolt' ? DOLD : varde;
  };
  const skattningar = [...shown.keys()]
    .filter((matt) => matt.startsWith('par:'))
    .map((matt) => matt.slice('par:'.length));
  return {
    antal: Object.fromEntries(
      [...shown.keys()].sort().map((matt) => [matt, antal(matt) ?? DOLD] as const),
    ),
    tratt: {
      startade: antal('startade'),
      medStartskattning: antal('medStartskattning'),
      avslutade: antal('avslutade'),
      medBadaSkattningarna: antal('medBadaSkattningarna'),
    },
    andelar: INDIKATORREGISTER.flatMap((indikator) =>
      andelarFor(indikator, { antal, skattningar }),
    ),
    forandring: rad.forandring.map(visad),
    granser: skattningar.flatMap((skattning) => granserFor(skattning, antal)),
  };
}

interface Underlag {
  readonly antal: (matt: string) => Visatantal | null;
  readonly skattningar: readonly string[];
}

function andelarFor(indikator: Indikator, { antal, skattningar }: Underlag): Visadandel[] {
  const { berakning, enhet, id, namn, slag } = indikator;
  const [taljare] = berakning.taljare;
  const [namnare] = berakning.namnare;
  if (slag !== 'andel' || taljare === undefined || namnare === undefined) return [];
  if (enhet !== 'skattningspar') {
    const [x, n] = [antal(taljare), antal(namnare)];
    return x === null || n === null ? [] : [{ indikator: id, namn, ...andelAv(x, n) }];
  }
  return skattningar.flatMap((skattning) => {
    const [x, n] = [antal(`${taljare}:${skattning}`), antal(`${namnare}:${skattning}`)];
    return x === null || n === null ? [] : [{ indikator: id, namn, skattning, ...andelAv(x, n) }];
  });
}

/** A share only of two shown counts. */
export function andelAv(taljare: Visatantal, namnare: Visatantal) {
  const of = { taljare, namnare };
  if (taljare === DOLD || namnare === DOLD) {
    return { ...of, andel: null, ki95: null, varfor: 'dolt' as const };
  }
  const wilson = wilsonintervall(taljare, namnare);
  if (!arDefinierad(wilson)) {
    return { ...of, andel: null, ki95: null, varfor: 'namnare-noll' as const };
  }
  return { ...of, andel: wilson.andel, ki95: wilson.intervall };
}

function visad(one: Utgivenforandring): Visadforandring {
  const { n, forandring, forandringSd, startSd, avslutSd } = one;
  const half = (tQuantile975(n - 1) * forandringSd) / Math.sqrt(n);
  const spread = Math.sqrt((startSd * startSd + avslutSd * avslutSd) / 2);
  return { ...one, ki95: [forandring - half, forandring + half], dav: forandring / spread };
}

function granserFor(skattning: string, antal: Underlag['antal']) {
  const [battre, par, avslutade] = [`battre:${skattning}`, `par:${skattning}`, 'avslutade'].map(
    antal,
  );
  if (!isCount(battre) || !isCount(par) || !isCount(avslutade)) return [];
  const granser = andelsgranser(battre, avslutade - par, avslutade);
  return arDefinierad(granser) ? [{ skattning, ...granser }] : [];
}

function isCount(value: Visatantal | null | undefined): value is number {
  return typeof value === 'number';
}

import type { Indikator } from '../../domain/index.js';
import { andelsskillnad, arDefinierad } from '../statistik/index.js';
import { lasningAv } from './mal-lasning.js';
import type { Malbrist, Malfraga, Mallage, Malskillnad, Malvarde } from './mallage.js';

/**
 * How it goes, from published counts alone. A level is reached only when Wilson's whole interval lies on
 * the right side of it; a direction is followed only when Newcombe's whole interval for the difference
 * since the year before does. Everything else is uncertain, hidden or missing, and said to be so.
 */
export function malvarde(fraga: Malfraga): Malvarde {
  const skillnad = skillnadAv(fraga);
  const found = bedomd(fraga, skillnad);
  return { ...found, skillnad, lasning: lasningAv(fraga, { ...found, skillnad }) };
}

function bedomd(fraga: Malfraga, skillnad: Malskillnad | null): Pick<Malvarde, 'lage' | 'brist'> {
  const { indikator, varde, nu, fore } = fraga;
  if (!kanFoljas(indikator)) return { lage: 'gar-inte-att-berakna' };
  if (typeof varde === 'number') {
    return bristLage(bristI(nu, 'nu')) ?? { lage: nivaerad(varde, indikator.riktning, ki95Av(nu)) };
  }
  const brist = bristI(nu, 'nu') ?? bristI(fore, 'aret-fore');
  return bristLage(brist) ?? { lage: riktad(varde, skillnad?.ki95 ?? OVISST) };
}

function bristLage(brist: Malbrist | undefined): Pick<Malvarde, 'lage' | 'brist'> | undefined {
  return brist && { lage: brist.skal === 'dolt' ? 'dolt' : 'saknas', brist };
}

/** Whether a release can ever hold the share: it is a share, and of something that is recorded. */
function kanFoljas({ slag, berakning }: Malfraga['indikator']): boolean {
  return slag === 'andel' && berakning.taljare.length > 0 && berakning.namnare.length > 0;
}

function bristI(andel: Malfraga['nu'], nar: Malbrist['nar']): Malbrist | undefined {
  if (typeof andel === 'string') return { nar, skal: andel };
  return andel.varfor === undefined ? undefined : { nar, skal: andel.varfor };
}

const OVISST = [-1, 1] as const;

function ki95Av(andel: Malfraga['nu']): readonly [number, number] {
  return (typeof andel === 'string' ? null : andel.ki95) ?? [0, 1];
}

function nivaerad(
  varde: number,
  riktning: Indikator['riktning'],
  [lag, hog]: readonly [number, number],
): Mallage {
  const lagre = riktning === 'lagre-battre';
  if (lagre ? hog <= varde : lag >= varde) return 'natt';
  return (lagre ? lag > varde : hog < varde) ? 'inte-natt' : 'osakert';
}

function riktad(varde: 'oka' | 'minska', [lag, hog]: readonly [number, number]): Mallage {
  if (lag <= 0 && hog >= 0) return 'osakert';
  return lag > 0 === (varde === 'oka') ? 'ratt-hall' : 'fel-hall';
}

function skillnadAv({ nu, fore }: Malfraga): Malskillnad | null {
  const [den, mot] = [antalI(nu), antalI(fore)];
  if (den === undefined || mot === undefined) return null;
  const found = andelsskillnad(den, mot);
  return arDefinierad(found) ? { andel: found.skillnad, ki95: found.intervall } : null;
}

/** The counts of a share, where both are shown. */
function antalI(andel: Malfraga['nu']) {
  if (typeof andel === 'string') return undefined;
  const { taljare, namnare } = andel;
  if (typeof taljare !== 'number' || typeof namnare !== 'number') return undefined;
  return { antal: taljare, av: namnare };
}

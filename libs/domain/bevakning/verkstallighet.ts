import { addDays, addMonths, type Datum } from '../datum.js';
import { LAGRUM } from '../kodverk/index.js';
import { lagregel } from './lagregler.js';
import type { Sak, Utkast } from './types.js';
import type { Bevakningsregel, Underlag } from './underlag.js';
import { bortfallen, oppen, uppfylld } from './utfall.js';

/** Days from a decision at which it is told that nothing has begun. The audit found one after seven months. */
export const LARM_DAGAR = [60, 90] as const;

/** Days for a performer to take a commission. A product choice. */
export const UPPDRAG_MOTTAS_DAGAR = 14;

/**
 * Gynnande beslut som ska rapporteras om de inte verkställs. (The decisions that the law on carrying out is
 * about. The section decides; one that says nothing of it, as a local one may, counts where it was assessed.)
 */
export function rapporteras(beslut: NonNullable<Underlag['beslut']>): boolean {
  const lagrum = LAGRUM.find(({ kod }) => kod === beslut.lagrum);
  const reported = lagrum?.rapporteras ?? beslut.behovsprovad;
  return beslut.utfall !== 'avslag' && lagrum !== undefined && reported;
}

/**
 * Beslutet ska verkställas: larm efter 60 och 90 dagar, och lagens frist där den gäller. (A decision is to be
 * carried out. The family waits as long whether or not the law wants it reported, so every one is told.)
 */
export const verkstallighet: Bevakningsregel = (underlag) => {
  const { beslut } = underlag;
  if (beslut === undefined || beslut.utfall === 'avslag') return [];
  if (beslut.metod === 'UTJ') return [utfallet(fristen('ungdomstjanst', beslut.datum), underlag)];
  const larm = LARM_DAGAR.map((dagar): Sak => ({
    slag: 'verkstallighet-larm',
    avser: `${dagar}-dagar`,
    forfaller: addDays(beslut.datum, dagar),
  }));
  const frist = rapporteras(beslut)
    ? fristen('verkstallighet', beslut.datum)
    : utanLag(beslut.datum);
  return [...larm, frist].map((sak) => utfallet(sak, underlag));
};

/** What the law on reporting leaves out is still to begin: at the latest when the second alarm goes. */
function utanLag(datum: Datum): Sak {
  const forfaller = addDays(datum, LARM_DAGAR[1]);
  return { slag: 'verkstallighet', avser: 'beslut', fran: datum, forfaller };
}

function fristen(regel: 'verkstallighet' | 'ungdomstjanst', datum: Datum): Sak {
  const { lag, manader = 0 } = lagregel(regel, datum);
  const forfaller = addMonths(datum, manader);
  return { slag: 'verkstallighet', avser: 'beslut', fran: datum, forfaller, lag };
}

function utfallet(sak: Sak, { start, avslut, first }: Underlag): Utkast {
  if (start !== undefined) return uppfylld(sak, start.datum);
  const upphort = first('BeslutUpphort');
  if (upphort !== undefined) return bortfallen(sak, upphort.datum, 'beslutet-upphort');
  return avslut === undefined ? oppen(sak) : bortfallen(sak, avslut.datum, 'insatsen-avslutad');
}

/** Ett avbrott startar en ny frist. (An interruption begins a new period, for decisions that are reported.) */
export const avbrott: Bevakningsregel = (underlag) => {
  const { beslut, pauser, avslut, first } = underlag;
  if (beslut === undefined || !rapporteras(beslut)) return [];
  const upphort = first('BeslutUpphort');
  return pauser.map(({ fran, till }) => {
    const sak: Sak = { ...fristen('verkstallighet', fran), avser: 'avbrott' };
    if (till !== undefined) return uppfylld(sak, till);
    if (upphort !== undefined && upphort.datum >= fran) {
      return bortfallen(sak, upphort.datum, 'beslutet-upphort');
    }
    return avslut === undefined ? oppen(sak) : bortfallen(sak, avslut.datum, 'insatsen-avslutad');
  });
};

/** Uppdraget ska tas emot. (A commission waits to be taken; what has begun was taken.) */
export const uppdraget: Bevakningsregel = ({ first, start, avslut }) => {
  const uppdrag = first('UppdragLamnat');
  if (uppdrag === undefined) return [];
  const forfaller = addDays(uppdrag.datum, UPPDRAG_MOTTAS_DAGAR);
  const sak: Sak = { slag: 'uppdrag', avser: 'mottas', forfaller };
  const taken = first('UppdragMottaget');
  if (taken !== undefined) return [uppfylld(sak, taken.datum)];
  if (start !== undefined) return [bortfallen(sak, start.datum, 'insatsen-paborjad')];
  return [avslut === undefined ? oppen(sak) : bortfallen(sak, avslut.datum, 'insatsen-avslutad')];
};

import { addDays, addMonths, type Datum } from '../datum.js';
import type { Kadens, Metodmall } from '../metodmall/index.js';
import { lagregel } from './lagregler.js';
import { pagar } from './pagar.js';
import { framflyttad, type Paus } from './paus.js';
import type { Sak, Utkast } from './types.js';
import type { Underlag } from './underlag.js';
import { bortfallen, uppfylld, uppfylldEller, vidAvslut } from './utfall.js';

type Lopande = Exclude<Kadens, { readonly vidHalvtid: true } | { readonly ingen: true }>;

/** Insatsen ska följas upp, så ofta som mallen säger. (Each follow-up sets the day of the next.) */
export const uppfoljningen = pagar((underlag, { start, mall }) => {
  const { uppfoljning } = mall;
  if ('ingen' in uppfoljning) return [];
  if ('vidHalvtid' in uppfoljning) return [halvtid(start.datum, mall, underlag)];
  return kedja(start.datum, underlag, (fran) => lopandeSak(fran, uppfoljning, mall));
});

function lopandeSak(fran: Datum, kadens: Lopande, mall: Metodmall): Sak {
  const forfaller =
    'varjeDagar' in kadens ? addDays(fran, kadens.varjeDagar) : addMonths(fran, kadens.varjeManad);
  const sak: Sak = { slag: 'uppfoljning', avser: 'lopande', forfaller };
  if (mall.lopandeUppfoljningEnligtLag !== true) return sak;
  return { ...sak, lag: lagregel('lopande-uppfoljning', forfaller).lag };
}

function kedja(start: Datum, underlag: Underlag, sakEfter: (fran: Datum) => Sak): Utkast[] {
  let fran = start;
  const since = underlag.all('UppfoljningGenomford').filter(({ datum }) => datum >= start);
  let avtalad: Datum | undefined;
  const nasta = () => senastAvtalad(sakEfter(fran), avtalad);
  const made = since.map(({ datum, nastaUppfoljning }) => {
    // A pause that came after the follow-up moved nothing for it.
    const before = underlag.pauser.filter((paus) => paus.fran < datum);
    const sak = flyttad(fran, nasta(), before);
    if (datum > fran) fran = datum;
    avtalad = nastaUppfoljning;
    return uppfylld(sak.sak, datum);
  });
  return [...made, sista(fran, nasta(), underlag)];
}

/** A day agreed on with the family holds where it comes before the template's; it puts nothing off. */
function senastAvtalad(sak: Sak, avtalad: Datum | undefined): Sak {
  return avtalad !== undefined && avtalad < sak.forfaller
    ? { ...sak, avser: 'avtalad', forfaller: avtalad }
    : sak;
}

/** Half of the expected length; a follow-up in the first quarter is no half-time. */
function halvtid(start: Datum, mall: Metodmall, underlag: Underlag): Utkast {
  const { min, max } = mall.forvantadLangdDagar;
  const dagar = Math.round((min + max) / 4);
  const sak: Sak = {
    slag: 'uppfoljning',
    avser: 'halvtid',
    tidigast: addDays(start, Math.round(dagar / 2)),
    forfaller: addDays(start, dagar),
  };
  const made = underlag
    .all('UppfoljningGenomford')
    .find(({ datum }) => sak.tidigast === undefined || datum >= sak.tidigast);
  const flyttat = flyttad(start, sak, underlag.pauser);
  return uppfylldEller(flyttat.sak, made?.datum, sista(start, sak, underlag));
}

/** The one that is still to be made: it waits while the insats is interrupted, and lapses at its end. */
export function sista(fran: Datum, sak: Sak, { pauser, avslut }: Underlag): Utkast {
  const { sak: flyttat, pausad } = flyttad(fran, sak, pauser);
  if (pausad !== undefined) return bortfallen(flyttat, pausad, 'verkstalligheten-avbruten');
  return vidAvslut(flyttat, avslut);
}

/** A thing moved by the pauses; with the day since which it waits, where one goes on. */
export function flyttad(
  fran: Datum,
  sak: Sak,
  pauser: readonly Paus[],
): { readonly sak: Sak; readonly pausad?: Datum } {
  if (pauser.length === 0) return { sak };
  const forfaller = framflyttad(fran, sak.forfaller, pauser);
  if (forfaller !== 'pausad') return { sak: { ...sak, forfaller } };
  const open = pauser.findLast(({ till }) => till === undefined);
  return open === undefined ? { sak } : { sak, pausad: open.fran };
}

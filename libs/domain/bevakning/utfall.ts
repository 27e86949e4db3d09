import type { Datum } from '../datum.js';
import type { Sak, Utkast } from './types.js';

export function oppen(sak: Sak): Utkast {
  return { ...sak, tillstand: 'oppen' };
}

export function uppfylld(sak: Sak, dag: Datum): Utkast {
  return { ...sak, tillstand: 'uppfylld', stangd: dag, uppfylld: dag };
}

export function ejGenomford(sak: Sak, dag: Datum, skal: string): Utkast {
  return { ...sak, tillstand: 'ej-genomford', stangd: dag, skal };
}

export function bortfallen(sak: Sak, dag: Datum, skal: string): Utkast {
  return { ...sak, tillstand: 'bortfallen', stangd: dag, skal };
}

/** What nobody did before the insats ended: `uteblev` where it was overdue by then. */
export function vidAvslut(sak: Sak, avslut: { readonly datum: Datum } | undefined): Utkast {
  if (avslut === undefined) return oppen(sak);
  const skal = sak.forfaller < avslut.datum ? 'uteblev' : 'insatsen-avslutad';
  return bortfallen(sak, avslut.datum, skal);
}

/** The first of these that is known: done on that day. */
export function uppfylldEller(sak: Sak, dag: Datum | undefined, annars: Utkast): Utkast {
  return dag === undefined ? annars : uppfylld(sak, dag);
}

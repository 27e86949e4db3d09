import {
  forandringsgrans,
  forandringsregelFor,
  instrumentMedKod,
  type Informant,
} from '../../domain/index.js';
import type { Skattningspar } from '../par.js';

/** What a change amounts to, by the rule of the register; `oklassad` where the register has no rule. */
export type Forandringsklass = 'battre' | 'oforandrad' | 'samre' | 'oklassad';

interface Grans {
  readonly riktning: 1 | -1;
  /** Hundredths of a point; undefined where there is no rule. */
  readonly poang: number | undefined;
  /** Whether reaching the limit is enough (a least important change) or it must be passed. */
  readonly racker: boolean;
}

const GRANSER = new Map<string, Grans>();

/** Instrument, version and informant: what is never pooled with anything else. */
export function skattningAv(par: Skattningspar): string {
  return `${par.instrument}.${par.instrumentversion}.${par.informant}`;
}

/**
 * The class of one pair. Direction, spread and reliability come from the register, never from the data;
 * `poang` asks what it would be if a change had to reach so many points.
 */
export function klassAv(par: Skattningspar, poang?: number): Forandringsklass {
  const grans = gransFor(par);
  const { riktning } = grans;
  const limit = poang === undefined ? grans.poang : poang * 100;
  const racker = poang !== undefined || grans.racker;
  if (limit === undefined) return 'oklassad';
  const change = (par.avslut - par.start) * riktning;
  if (racker ? change >= limit : change > limit) return 'battre';
  if (racker ? change <= -limit : change < -limit) return 'samre';
  return 'oforandrad';
}

/** The classes of a rating by its name; none where the register has no rule for it. */
export function klasserFor(skattning: string): readonly Forandringsklass[] {
  const [instrument = '', version, informant = ''] = skattning.split('.');
  const { poang } = readGrans(instrument, Number(version), informant as Informant);
  return poang === undefined ? [] : ['battre', 'oforandrad', 'samre'];
}

function gransFor(par: Skattningspar): Grans {
  const key = skattningAv(par);
  let grans = GRANSER.get(key);
  if (grans === undefined) {
    grans = readGrans(par.instrument, par.instrumentversion, par.informant);
    GRANSER.set(key, grans);
  }
  return grans;
}

function readGrans(kod: string, version: number, informant: Informant): Grans {
  const instrument = instrumentMedKod(kod, version);
  const regel = instrument && forandringsregelFor(instrument, informant);
  return {
    riktning: instrument?.riktning === 'hogre-samre' ? -1 : 1,
    poang: regel === undefined ? undefined : forandringsgrans(regel) * 100,
    racker: regel?.slag === 'betydelsefull',
  };
}

import { koderDen, kodGallerDen, LAGRUM } from '../../kodverk/index.js';
import { metodMedKod } from '../../metod/index.js';
import type { Rejection } from '../../rejection.js';
import type { BeslutFattat, InsatsEjErbjuden, InsatsErbjuden, InsatsPaborjad } from '../events.js';
import { reject } from '../reject.js';
import { anonymFaults, grundFaults } from './grunduppgifter.js';
import { ejErbjudenFaults } from './kodlistor.js';

/** What an offer has wrong, or the word that nothing was offered. */
export function erbjudandeFaults(event: InsatsErbjuden | InsatsEjErbjuden): readonly Rejection[] {
  const faults = grundFaults(event.data, event.type);
  return event.type === 'InsatsErbjuden'
    ? [...faults, ...oprovadFaults(event.data)]
    : [...faults, ...ejErbjudenFaults(event.data)];
}

/** What a decision has wrong: its section against its day, and against what it says of assessment. */
export function beslutFaults(data: BeslutFattat['data']): readonly Rejection[] {
  return [...grundFaults(data), ...lagrumFaults(data), ...oprovadFaults(data)];
}

/** What a start has wrong: where nobody else says whether the insats was assessed, it may. */
export function startFaults(data: InsatsPaborjad['data']): readonly Rejection[] {
  const { metod, behovsprovad = true } = data;
  return [...grundFaults(data), ...anonymFaults(data), ...oprovadFaults({ metod, behovsprovad })];
}

/** What the law always has assessed can be neither offered nor decided without. */
function oprovadFaults({
  metod: kod,
  behovsprovad,
}: Pick<BeslutFattat['data'], 'metod' | 'behovsprovad'>): readonly Rejection[] {
  const metod = metodMedKod(kod);
  return !behovsprovad && metod?.alltidBehovsprovad === true
    ? [reject('behovsprovning-kravs', { varde: metod.namn }, '/behovsprovad')]
    : [];
}

function lagrumFaults(data: BeslutFattat['data']): readonly Rejection[] {
  const { lagrum: varde, datum, behovsprovad } = data;
  if (!kodGallerDen(LAGRUM, varde, datum)) {
    const tillatna = koderDen(LAGRUM, datum).map(({ kod }) => kod);
    return [reject('okant-lagrum', { varde, datum, tillatna }, '/lagrum')];
  }
  const lagrum = LAGRUM.find(({ kod }) => kod === varde);
  if ((lagrum?.behovsprovad ?? behovsprovad) === behovsprovad) return [];
  const tillatna = koderDen(LAGRUM, datum)
    .filter((other) => (other.behovsprovad ?? behovsprovad) === behovsprovad)
    .map(({ kod }) => kod);
  const utan = behovsprovad ? 'utan' : 'efter';
  const vantat = `${utan} individuell behovsprövning`;
  return [reject('lagrum-motsager-provning', { varde, vantat, behovsprovad, tillatna }, '/lagrum')];
}

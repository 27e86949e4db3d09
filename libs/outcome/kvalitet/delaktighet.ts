import type { Bevakning, RecordedInsatsEvent } from '../../domain/index.js';
import type { LoggedHistory } from '../history.js';
import type { Utfallscell } from '../utfall-per.js';
import { DELAKTIGHETSSTEG, delaktighetstillfallen } from './delaktighetstillfalle.js';
import { kvartalAv, Periodsummor } from './period.js';
import { addSip } from './sip.js';
import { addSkola } from './skola.js';
import { bevakningarOf, kvalitetsunderlag, type Kvalitetsunderlag } from './underlag.js';
import { addVidtalanden } from './vidtalanden.js';

export const SVAR = 'svar|';
export const INSATS = 'insats|';
export const UTAN_SVAR = 'utanSvar|';
export const UPPFOLJD = 'uppfoljd|';

/**
 * What one insats adds to the figures on the child's participation, by answering nämnd and quarter: its
 * occasions on their own days; the insats itself, the steps where nothing is told and whether it was
 * followed up on the day it was opened.
 */
export function delaktighetsceller(history: LoggedHistory): readonly Utfallscell[] {
  const underlag = kvalitetsunderlag(history);
  if (underlag === undefined || underlag.held.length === 0) return [];
  const sums = new Periodsummor(kvartalAv);
  addTillfallen(sums, underlag);
  addSip(sums, underlag);
  addVidtalanden(sums, underlag);
  addSkola(sums, underlag.held);
  sums.add(underlag.oppnad, UPPFOLJD + uppfoljd(underlag.held, bevakningarOf(history)));
  return sums.entries().map(([kvartal, summor]) => ({
    key: { ansvarig_namnd: underlag.namnd, kvartal },
    sums: summor,
  }));
}

function addTillfallen(
  sums: Periodsummor,
  { held, alderAr: alder, oppnad }: Kvalitetsunderlag,
): void {
  const tillfallen = delaktighetstillfallen(held);
  for (const { steg, datum, svar, form, skal } of tillfallen) {
    sums.add(datum, [`${SVAR}${steg}`, svar, alder, form, skal].join('|'));
  }
  sums.add(oppnad, INSATS + String(alder));
  const told = new Set<string>(tillfallen.map(({ steg }) => steg));
  for (const steg of DELAKTIGHETSSTEG) {
    if (!told.has(steg)) sums.add(oppnad, `${UTAN_SVAR}${steg}|${alder}`);
  }
}

/** Yes, no, not asked for; or open with the day by which it is to be made, for who knows today to judge. */
function uppfoljd(held: readonly RecordedInsatsEvent[], bevakningar: readonly Bevakning[]): string {
  if (held.some(({ type }) => type === 'UppfoljningGenomford')) return 'ja';
  const due = bevakningar.filter(({ slag }) => slag === 'uppfoljning');
  if (due.some(({ skal }) => skal === 'uteblev')) return 'nej';
  const open = due.find(({ tillstand }) => tillstand === 'oppen');
  return open === undefined ? 'ej-aktuellt' : `oppen|${open.forfaller}`;
}

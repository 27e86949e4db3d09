import { earliest, valUtanErbjudande } from '../../domain/index.js';
import type { LoggedHistory } from '../history.js';
import { manadAv } from '../kvalitet/period.js';
import { tommaSummor } from '../summor.js';
import type { Utfallscell } from '../utfall-per.js';
import { bortfallet } from './bortfall.js';
import { behovsnyckel, behovsutfall, UTFALL } from './behov.js';
import { vagOf, type Vag } from './vag.js';

/** Names of the sums that carry a code in the name. */
export const AVBOJD_AV = 'avbojdAv|';
export const SKAL_AVBOJD_SUM = 'skalAvbojd|';
export const SKAL_EJ_ERBJUDEN = 'skalEjErbjuden|';
export const ALDRIG = 'aldrigStartad|';
export const RAPPORTERAT = 'rapporteratSkal|';
export const UTFORARE = 'utforare|';
export const EFTER_NEJ = 'efterNej|';
export const SKAL_EJ_UPPFOLJD = 'skalEjUppfoljd|';
export const UTAN_ERBJUDANDE = 'utanErbjudande|';
export const SKAL_UTAN_ERBJUDANDE = 'skalUtanErbjudande|';

/** The reason of {@link SKAL_EJ_ERBJUDEN} that is a need which nothing was there to meet. */
export const INSATS_SAKNAS = 'INSATS_SAKNAS';

type Sums = Record<string, number>;

/**
 * What one insats adds to the road to its method, in the month the road began: the first of the offer, that
 * nothing was offered, the decision and the start. Everything later on the road counts in that month too, so
 * that the shares are of the same insatser.
 */
export function vagceller(history: LoggedHistory): readonly Utfallscell[] {
  const vag = vagOf(history);
  if (vag === undefined) return [];
  const { metod, stadsdelsnamnd } = vag;
  const { erbjudande, ejErbjuden, beslut, avslag, start } = vag;
  const begun = earliest([erbjudande?.datum, ejErbjuden?.datum, beslut, avslag, start]);
  if (begun === undefined) return [];
  const sums: Sums = tommaSummor();
  sums[UTFALL + behovsutfall(vag)] = 1;
  addOffer(sums, vag);
  addDecision(sums, vag);
  addUppfoljning(sums, vag);
  addUtanErbjudande(sums, vag);
  const behov = behovsnyckel(vag.behov);
  return [{ key: { stadsdelsnamnd, metod, behov, manad: manadAv(begun) }, sums }];
}

const SVAR = {
  accepterat: 'tackatJa',
  avbojt: 'tackatNej',
  okant: 'svarOkant',
  inget: 'svarVantas',
} as const;

function addOffer(sums: Sums, { erbjudande, ejErbjuden, avbojd, svar }: Vag): void {
  if (ejErbjuden !== undefined) {
    sums.ejErbjudna = 1;
    for (const kod of new Set(ejErbjuden.skal)) sums[SKAL_EJ_ERBJUDEN + kod] = 1;
  }
  if (erbjudande === undefined) return;
  sums.erbjudna = 1;
  sums[SVAR[svar]] = 1;
  if (svar !== 'avbojt') return;
  for (const part of new Set(avbojd.flatMap(({ av }) => av))) sums[AVBOJD_AV + part] = 1;
  for (const kod of new Set(avbojd.flatMap(({ skal }) => skal))) sums[SKAL_AVBOJD_SUM + kod] = 1;
}

function addDecision(sums: Sums, vag: Vag): void {
  const { beslut, avslag, start } = vag;
  if (avslag !== undefined && beslut === undefined) sums.avslagna = 1;
  if (beslut !== undefined) sums.beslutade = 1;
  if (start !== undefined) addStart(sums, vag);
  else if (beslut !== undefined) addNotStarted(sums, vag);
}

function addStart(sums: Sums, vag: Vag): void {
  sums.startade = 1;
  sums[UTFORARE + utforareOf(vag)] = 1;
  if (vag.beslut !== undefined) sums.beslutadeStartade = 1;
  if (vag.avslut?.fullfoljd === true) sums.fullfoljda = 1;
}

/** Of a no that stands: what was chosen on following the child up, or that it was decided, and why not. */
function addUppfoljning(sums: Sums, { svar, start, avbojd, foljsUpp }: Vag): void {
  const nej = avbojd.at(-1);
  if (svar !== 'avbojt' || start !== undefined || nej === undefined) return;
  sums[EFTER_NEJ + (foljsUpp ? 'anvands' : nej.uppfoljning)] = 1;
  if (foljsUpp || nej.uppfoljning === 'ska-beslutas') return;
  sums[SKAL_EJ_UPPFOLJD + (nej.uppfoljningsskal ?? 'uppgift-saknas')] = 1;
}

/** The same where nothing was offered and the need is left, or somebody has chosen all the same. */
function addUtanErbjudande(sums: Sums, { ejErbjuden, foljsUpp }: Vag): void {
  const val = ejErbjuden === undefined ? undefined : valUtanErbjudande(ejErbjuden);
  if (val === undefined) return;
  sums[UTAN_ERBJUDANDE + (foljsUpp ? 'anvands' : val)] = 1;
  if (foljsUpp || val === 'ska-beslutas') return;
  sums[SKAL_UTAN_ERBJUDANDE + (ejErbjuden?.uppfoljningsskal ?? 'uppgift-saknas')] = 1;
}

/** Why nothing came of a decision; one that is still waited for has no reason yet. */
function addNotStarted(sums: Sums, vag: Vag): void {
  const reported = vag.rapporter.at(-1);
  if (reported !== undefined) sums[RAPPORTERAT + reported.skal] = 1;
  const bortfall = bortfallet(vag);
  if (bortfall === undefined) sums.vantarPaStart = 1;
  else sums[ALDRIG + bortfall.orsak] = 1;
}

/** The one last commissioned, or else the one of the start or of the offer. */
function utforareOf({ uppdrag, utforareVidStart, erbjudande }: Vag): string {
  const given = uppdrag.findLast((one) => 'utforare' in one);
  if (given !== undefined && 'utforare' in given) return given.utforare;
  return utforareVidStart ?? erbjudande?.utforare ?? 'uppgift-saknas';
}

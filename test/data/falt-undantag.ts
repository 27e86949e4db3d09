/** Where whoever needs it finds what no figure counts. */
const I_FORLOPPET =
  'told in the course of the insats, to those who may see it; no figure asks for it';
const NYCKEL = 'ties events of one insats together; a number of it would mean nothing';
const RATTELSEDAG =
  'the day a correction is dated is the day it was recorded, which is what is counted';

const RATTAT_UTBUD = 'the offer is shown as it holds; why it was mended is read in the log';

/**
 * Fields that no view but the course of the insats reads, each with its reason. A field that turns out to be
 * read is to be taken away from here: the spec says which.
 */
export const UTAN_LASARE: Readonly<Record<string, string>> = {
  'InsatsEjErbjuden.individId':
    'figures count insatser, and nothing is due where nothing was offered',
  'GenomforandeplanUpprattad.malsattningar[].malsattningId': NYCKEL,
  'GenomforandeplanReviderad.malsattningar[].malsattningId': NYCKEL,
  'SkattningRegistrerad.skattningId': NYCKEL,
  'SkattningRegistrerad.svar':
    'single answers are for a study to read; figures are of the scored total',
  'SkattningRegistrerad.algoritm': 'says how the total was scored, for who scores it anew',
  'SkattningRegistrerad.delskalor':
    'subscales are shown to the one who answered; figures are of the total',
  'SkattningRegistrerad.delskalor[].kod': 'as the subscales themselves',
  'SkattningRegistrerad.delskalor[].poang': 'as the subscales themselves',
  'SkattningRegistrerad.riskfragor':
    'tells one person at once; too few and too grave to be a figure',
  'SessionGenomford.sessionId': NYCKEL,
  'SessionGenomford.minuter': I_FORLOPPET,
  'UppfoljningGenomford.uppfoljningId': NYCKEL,
  'UppfoljningGenomford.maluppfyllelse[].malsattningId': NYCKEL,
  'InsatsAvslutad.maluppfyllelse[].malsattningId': NYCKEL,
  'UppgiftRattad.datum': RATTELSEDAG,
  'UppgiftRattad.andringar[].fran': 'the old value stands in the event that is corrected',
  'HandelseMakulerad.datum': RATTELSEDAG,
  'IndividBytt.datum': RATTELSEDAG,
  'UppgiftIfragasatt.datum': RATTELSEDAG,
  'BehandlingBegransad.datum': 'while it holds, nothing of the insats may be counted',
  'BehandlingBegransad.grund': 'while it holds, nothing of the insats may be counted',
  'BegransningHavd.datum': RATTELSEDAG,
  'UtbudsuppgiftRattad.datum': RATTAT_UTBUD,
  'UtbudsuppgiftRattad.andringar[].fran': 'the old value stands in the event that is corrected',
  'UtbudsuppgiftRattad.skal': RATTAT_UTBUD,
  'InsatsGallrad.datum': 'of a gallrad insats nothing is shown; the gallring keeps its own log',
};

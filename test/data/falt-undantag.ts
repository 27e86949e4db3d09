const NYCKEL = 'ties events of one insats together; a number of it would mean nothing';
const RATTELSEDAG =
  'the day a correction is dated is the day it was recorded, which is what is counted';

const RATTAT_UTBUD = 'the offer is shown as it holds; why it was mended is read in the log';

/**
 * Fields that no view but the course of the insats reads, each with its reason. A field that turns out to be
 * read is to be taken away from here: the spec says which.
 */
export const UTAN_LASARE: Readonly<Record<string, string>> = {
  'SkattningRegistrerad.skattningId': NYCKEL,
  'SkattningRegistrerad.svar':
    'read by figures only where the scoring has been mended since; otherwise for a study to read',
  'SkattningRegistrerad.delskalor':
    'subscales are shown to the one who answered; figures are of the total',
  'SkattningRegistrerad.delskalor[].kod': 'as the subscales themselves',
  'SkattningRegistrerad.delskalor[].poang': 'as the subscales themselves',
  'SessionGenomford.sessionId': NYCKEL,
  'UppfoljningGenomford.uppfoljningId': NYCKEL,
  'UppgiftRattad.datum': RATTELSEDAG,
  'UppgiftRattad.andringar[].fran': 'the old value stands in the event that is corrected',
  'HandelseMakulerad.datum': RATTELSEDAG,
  'BehandlingBegransad.grund': 'while it holds, nothing of the insats may be counted',
  'UtbudsuppgiftRattad.datum': RATTAT_UTBUD,
  'UtbudsuppgiftRattad.andringar[].fran': 'the old value stands in the event that is corrected',
  'UtbudsuppgiftRattad.skal': RATTAT_UTBUD,
  'InsatsGallrad.datum': 'of a gallrad insats nothing is shown; the gallring keeps its own log',
};

/** Fields of which some answers look alike to every view, each with its reason. */
export const SER_LIKA_UT: Readonly<Record<string, string>> = {};

import type { InsatsEventType } from '../../libs/domain/index.js';
import { delaktighetsceller } from '../../libs/outcome/index.js';

export const handles = [
  'InsatsErbjuden',
  'InsatsEjErbjuden',
  'BeslutFattat',
  'InsatsPaborjad',
  'VerkstallighetAvbruten',
  'VerkstallighetAterupptagen',
  'GenomforandeplanUpprattad',
  'UppfoljningGenomford',
  'DelaktighetNoterad',
  'SipRegistrerad',
  'VidtalandeNoterat',
  'InsatsOverflyttad',
  'InsatsAvslutad',
  'UppgiftRattad',
  'HandelseMakulerad',
  'BehandlingBegransad',
  'BegransningHavd',
  'InsatsGallrad',
] as const satisfies readonly InsatsEventType[];

const UTAN_BARN = 'says nothing of whether the child was heard';

export const ignores = {
  InsatsAccepterad: 'who consented is another thing than whether the child was talked with',
  InsatsAvbojd: 'who declined is another thing than whether the child was talked with',
  AcceptOkand: UTAN_BARN,
  StruktureradBedomningGjord: UTAN_BARN,
  BeslutAndrat: UTAN_BARN,
  BeslutUpphort: UTAN_BARN,
  BeslutOverklagat: UTAN_BARN,
  OverklagandeAvgjort: UTAN_BARN,
  EjVerkstalltBeslutRapporterat: UTAN_BARN,
  UppdragLamnat: UTAN_BARN,
  UppdragMottaget: UTAN_BARN,
  StalldIKo: UTAN_BARN,
  GenomforandeplanReviderad:
    'the child is asked when the plan is drawn up; a revision does not tell',
  SkattningRegistrerad: 'a rating has its informant; that is counted where expected ratings are',
  SkattningEjGenomford: 'a rating has its informant; that is counted where expected ratings are',
  SessionGenomford: 'to be at a session is not to be asked',
  NyOroInkommen: UTAN_BARN,
  UppfoljningEfterAvslut: UTAN_BARN,
  UppfoljningEfterUtredningBeslutad: UTAN_BARN,
  UppfoljningEfterUtredningAvslutad: UTAN_BARN,
  IndividBytt: 'occasions and insatser are counted, not persons',
  UppgiftIfragasatt: 'what is called in question stands until it is corrected or restricted',
  UtfallAvidentifierat:
    'what is left of gallrade insatser says nothing of whether the child was heard',
} as const satisfies Partial<Record<InsatsEventType, string>> & Record<string, string>;

/** What each insats adds to the figures on the child's participation. */
export const cells = delaktighetsceller;

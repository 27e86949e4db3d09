import type { InsatsEventType } from '../../domain/index.js';

/** The event types that the road to an insats is read from. */
export const VAG_HANDLES = [
  'InsatsErbjuden',
  'InsatsAccepterad',
  'InsatsAvbojd',
  'AcceptOkand',
  'BeslutFattat',
  'BeslutUpphort',
  'UppdragLamnat',
  'InsatsPaborjad',
  'InsatsAvslutad',
  'UppgiftRattad',
  'HandelseMakulerad',
  'BehandlingBegransad',
  'BegransningHavd',
  'InsatsGallrad',
] as const satisfies readonly InsatsEventType[];

/** Why the road passes over the others. */
export const VAG_IGNORES = {
  BeslutAndrat: 'the first decision is what the wait is counted from',
  BeslutOverklagat: 'an appeal stops no wait until it is settled by another decision',
  OverklagandeAvgjort: 'what an appeal leads to is a decision of its own',
  GenomforandeplanUpprattad: 'a plan is drawn up by those who have come all the way',
  GenomforandeplanReviderad: 'a plan is drawn up by those who have come all the way',
  VerkstallighetAvbruten: 'a pause is part of the course',
  VerkstallighetAterupptagen: 'a pause is part of the course',
  SkattningRegistrerad: 'how somebody fares is told by the outcome',
  SkattningEjGenomford: 'how somebody fares is told by the outcome',
  SessionGenomford: 'how much was given is told by genomforande',
  UppfoljningGenomford: 'follow-ups are counted where their due dates are',
  DelaktighetNoterad: 'participation is counted in its own view',
  SipRegistrerad: 'coordination with others is counted in its own view',
  VidtalandeNoterat: 'coordination with others is counted in its own view',
  StruktureradBedomningGjord: 'use of assessments is counted with how it is recorded',
  NyOroInkommen: 'a new concern neither begins nor ends a wait',
  InsatsOverflyttad: 'an insats counts where it was decided or started',
  UppfoljningEfterAvslut: 'how it went afterwards is told per insats',
  UppfoljningEfterUtredningAvslutad: 'is counted where due dates are',
  IndividBytt: 'insatser are counted, not persons',
  UppgiftIfragasatt: 'what is called in question stands until it is corrected or restricted',
} as const satisfies Partial<Record<InsatsEventType, string>>;

import type { InsatsAvslutad } from './events/avslut.js';
import type {
  BeslutAndrat,
  BeslutFattat,
  BeslutOverklagat,
  BeslutUpphort,
  EjVerkstalltBeslutRapporterat,
  OverklagandeAvgjort,
  StalldIKo,
  UppdragLamnat,
  UppdragMottaget,
} from './events/beslut.js';
import type {
  AcceptOkand,
  InsatsAccepterad,
  InsatsAvbojd,
  InsatsEjErbjuden,
  InsatsErbjuden,
} from './events/erbjudande.js';
import type {
  InsatsOverflyttad,
  InsatsPaborjad,
  NyOroInkommen,
  SessionGenomford,
  VerkstallighetAterupptagen,
  VerkstallighetAvbruten,
} from './events/genomforande.js';
import type { GenomforandeplanReviderad, GenomforandeplanUpprattad } from './events/plan.js';
import type {
  BegransningHavd,
  BehandlingBegransad,
  HandelseMakulerad,
  IndividBytt,
  InsatsGallrad,
  UppgiftIfragasatt,
  UppgiftRattad,
} from './events/rattelse.js';
import type { SipRegistrerad } from './events/sip.js';
import type { SkattningEjGenomford, SkattningRegistrerad } from './events/skattning.js';
import type {
  DelaktighetNoterad,
  UppfoljningEfterAvslut,
  UppfoljningEfterUtredningAvslutad,
  UppfoljningEfterUtredningBeslutad,
  UppfoljningGenomford,
} from './events/uppfoljning.js';
import type { VidtalandeNoterat } from './events/vidtalande.js';
import type { StruktureradBedomningGjord } from './events/strukturerad-bedomning.js';

export type { InsatsAvslutad, SynPaResultatet } from './events/avslut.js';
export type {
  BeslutAndrat,
  BeslutFattat,
  BeslutOverklagat,
  Beslutsfattare,
  BeslutUpphort,
  EjVerkstalltBeslutRapporterat,
  Omfattning,
  OverklagandeAvgjort,
  StalldIKo,
  UppdragLamnat,
  UppdragMottaget,
} from './events/beslut.js';
export type {
  AcceptOkand,
  InsatsAccepterad,
  InsatsAvbojd,
  InsatsEjErbjuden,
  InsatsErbjuden,
} from './events/erbjudande.js';
export type {
  InsatsOverflyttad,
  InsatsPaborjad,
  NyOroInkommen,
  SessionGenomford,
  VerkstallighetAterupptagen,
  VerkstallighetAvbruten,
} from './events/genomforande.js';
export type {
  Deltagare,
  Grunduppgifter,
  JaNejOkant,
  Part,
  Utforare,
  Varde,
} from './events/grund.js';
export type {
  GenomforandeplanReviderad,
  GenomforandeplanUpprattad,
  Malsattning,
  Maluppfyllelse,
} from './events/plan.js';
export type {
  BegransningHavd,
  BehandlingBegransad,
  HandelseMakulerad,
  IndividBytt,
  InsatsGallrad,
  UppgiftIfragasatt,
  UppgiftRattad,
} from './events/rattelse.js';
export type { Siplage, Sippart, SipRegistrerad } from './events/sip.js';
export type { SkattningEjGenomford, SkattningRegistrerad } from './events/skattning.js';
export type {
  Delaktighetssteg,
  DelaktighetNoterad,
  UppfoljningEfterAvslut,
  UppfoljningEfterUtredningAvslutad,
  UppfoljningEfterUtredningBeslutad,
  UppfoljningGenomford,
} from './events/uppfoljning.js';
export type { VidtalandeNoterat } from './events/vidtalande.js';
export type { StruktureradBedomningGjord } from './events/strukturerad-bedomning.js';

/** Everything that can be recorded of an insats, in the order of its life; what mends and ends comes last. */
export type InsatsEvent =
  | InsatsErbjuden
  | InsatsEjErbjuden
  | InsatsAccepterad
  | InsatsAvbojd
  | AcceptOkand
  | BeslutFattat
  | BeslutAndrat
  | BeslutUpphort
  | BeslutOverklagat
  | OverklagandeAvgjort
  | EjVerkstalltBeslutRapporterat
  | UppdragLamnat
  | UppdragMottaget
  | StalldIKo
  | GenomforandeplanUpprattad
  | GenomforandeplanReviderad
  | InsatsPaborjad
  | VerkstallighetAvbruten
  | VerkstallighetAterupptagen
  | SkattningRegistrerad
  | SkattningEjGenomford
  | SessionGenomford
  | UppfoljningGenomford
  | DelaktighetNoterad
  | SipRegistrerad
  | VidtalandeNoterat
  | StruktureradBedomningGjord
  | NyOroInkommen
  | InsatsOverflyttad
  | InsatsAvslutad
  | UppfoljningEfterAvslut
  | UppfoljningEfterUtredningBeslutad
  | UppfoljningEfterUtredningAvslutad
  | UppgiftRattad
  | HandelseMakulerad
  | IndividBytt
  | UppgiftIfragasatt
  | BehandlingBegransad
  | BegransningHavd
  | InsatsGallrad;

export type InsatsEventType = InsatsEvent['type'];

/** What the log adds to an event, as far as a fold may see it. */
export interface Recording {
  readonly id: string;
  /** Milliseconds since 1970-01-01T00:00Z, by the store's clock. */
  readonly recordedAt: number;
}

export type RecordedInsatsEvent = InsatsEvent & Recording;

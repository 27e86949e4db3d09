import {
  arFullfoljd,
  mallFor,
  type Datum,
  type InsatsEventType,
  type RecordedInsatsEvent,
} from '../domain/index.js';
import { skattningspar, type Skattning, type Skattningspar } from './par.js';

/** What one insats contributes to outcome figures: the facts that hold after corrections and annulments. */
export interface Insatsunderlag {
  readonly metod: string;
  /** Code of the nämnd as it was when the insats was decided or started. */
  readonly stadsdelsnamnd: string;
  readonly beslutsdatum: Datum | undefined;
  readonly startdatum: Datum | undefined;
  readonly avslutsdatum: Datum | undefined;
  readonly avslutsorsak: string | undefined;
  /** By the template of the day it started, or else the kodverk. */
  readonly fullfoljd: boolean;
  readonly harPlan: boolean;
  readonly harStartskattning: boolean;
  readonly par: readonly Skattningspar[];
}

/** The event types that outcome figures read. */
export const UNDERLAG_HANDLES = [
  'BeslutFattat',
  'GenomforandeplanUpprattad',
  'InsatsPaborjad',
  'SkattningRegistrerad',
  'InsatsAvslutad',
  'UppgiftRattad',
  'HandelseMakulerad',
  'BehandlingBegransad',
  'BegransningHavd',
  'InsatsGallrad',
  'UtfallAvidentifierat',
] as const satisfies readonly (InsatsEventType | 'UtfallAvidentifierat')[];

/** Why outcome figures pass over the other event types. */
export const UNDERLAG_IGNORES = {
  UppdragLamnat: 'the commission to the performer counts in no outcome figure',
  GenomforandeplanReviderad: 'that a plan exists is counted once, when it is drawn up',
  UppfoljningGenomford: 'follow-ups are counted where their due dates are',
  InsatsErbjuden: 'what was offered and never decided or started has no outcome',
  InsatsEjErbjuden: 'nothing was offered, so there is no outcome',
  InsatsAccepterad: 'acceptance is counted where offers are',
  InsatsAvbojd: 'acceptance is counted where offers are',
  AcceptOkand: 'acceptance is counted where offers are',
  BeslutAndrat: 'the first decision is what started the time to the start',
  BeslutUpphort: 'an insats ends by its own end',
  BeslutOverklagat: 'an appeal is no outcome of a method',
  OverklagandeAvgjort: 'an appeal is no outcome of a method',
  EjVerkstalltBeslutRapporterat: 'decisions not carried out are counted where their due dates are',
  UppdragMottaget: 'the commission to the performer counts in no outcome figure',
  StalldIKo: 'the time from decision to start counts the queue too',
  VerkstallighetAvbruten: 'a pause is part of the course',
  VerkstallighetAterupptagen: 'a pause is part of the course',
  SkattningEjGenomford: 'a rating that was not made is missing, whatever the reason',
  SessionGenomford: 'the dose is no outcome',
  DelaktighetNoterad: 'participation is counted in its own view',
  SipRegistrerad: 'coordination with others is counted in its own view',
  VidtalandeNoterat: 'coordination with others is counted in its own view',
  StruktureradBedomningGjord: 'an assessment is no outcome',
  NyOroInkommen: 'a new concern is no outcome of a method',
  InsatsOverflyttad: 'an insats counts where it was decided or started',
  UppfoljningEfterAvslut: 'how it went afterwards is told per insats',
  UppfoljningEfterUtredningBeslutad: 'is counted where due dates are',
  UppfoljningEfterUtredningAvslutad: 'is counted where due dates are',
  IndividBytt: 'outcomes count insatser, not persons',
  UppgiftIfragasatt: 'what is called in question stands until it is corrected or restricted',
} as const satisfies Partial<Record<InsatsEventType, string>>;

interface Grund {
  readonly metod: string;
  readonly stadsdelsnamnd: string;
}

interface Draft {
  grund: Grund | undefined;
  beslutsdatum: Datum | undefined;
  startdatum: Datum | undefined;
  avslut: { datum: Datum; avslutsorsak: string } | undefined;
  harPlan: boolean;
  skattningar: Skattning[];
}

/** Folds the history that holds (corrections already applied); undefined when nothing opening is left. */
export function insatsunderlag(
  history: readonly RecordedInsatsEvent[],
): Insatsunderlag | undefined {
  const draft: Draft = {
    grund: undefined,
    beslutsdatum: undefined,
    startdatum: undefined,
    avslut: undefined,
    harPlan: false,
    skattningar: [],
  };
  for (const event of history) apply(draft, event);
  return draft.grund === undefined ? undefined : finish(draft, draft.grund);
}

function apply(draft: Draft, event: RecordedInsatsEvent): void {
  switch (event.type) {
    case 'BeslutFattat':
      draft.grund ??= event.data;
      if (event.data.utfall !== 'avslag') draft.beslutsdatum ??= event.data.datum;
      return;
    case 'InsatsPaborjad':
      draft.grund ??= event.data;
      draft.startdatum ??= event.data.datum;
      return;
    case 'GenomforandeplanUpprattad':
      draft.harPlan = true;
      return;
    case 'SkattningRegistrerad':
      draft.skattningar.push(event.data);
      return;
    case 'InsatsAvslutad':
      draft.avslut = event.data;
      return;
    default:
      return;
  }
}

function finish(draft: Draft, grund: Grund): Insatsunderlag {
  return {
    metod: grund.metod,
    stadsdelsnamnd: grund.stadsdelsnamnd,
    beslutsdatum: draft.beslutsdatum,
    startdatum: draft.startdatum,
    avslutsdatum: draft.avslut?.datum,
    avslutsorsak: draft.avslut?.avslutsorsak,
    fullfoljd: isFullfoljd(draft, grund),
    harPlan: draft.harPlan,
    harStartskattning: draft.skattningar.some((skattning) => skattning.matpunkt === 'start'),
    par: skattningspar(draft.skattningar),
  };
}

function isFullfoljd({ avslut, startdatum, beslutsdatum }: Draft, grund: Grund): boolean {
  if (avslut === undefined) return false;
  const began = startdatum ?? beslutsdatum ?? avslut.datum;
  return arFullfoljd(mallFor(grund.metod, grund.stadsdelsnamnd, began), avslut.avslutsorsak);
}

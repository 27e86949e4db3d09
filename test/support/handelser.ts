import type {
  Datum,
  IndividId,
  InsatsEvent,
  InsatsEventType,
  RecordedInsatsEvent,
} from '../../libs/domain/index.js';
import type { LoggedHistory } from '../../libs/outcome/index.js';
import type { StreamHistory } from '../../libs/event-store/index.js';

type DataOf<T extends InsatsEventType> = Extract<InsatsEvent, { type: T }>['data'];

const INDIVID = '00000000-0000-4000-8000-000000000001' as IndividId;

const GRUND = {
  individId: INDIVID,
  metod: 'FFT',
  stadsdelsnamnd: 'skarholmen',
  kon: 'pojke',
  alderAr: 15,
} as const;

const DEFAULTS: { readonly [T in InsatsEventType]: DataOf<T> } = {
  BeslutFattat: {
    ...GRUND,
    datum: '2024-01-10',
    utfall: 'bifall',
    lagrum: 'sol-2001-4-1',
    behovsprovad: true,
  },
  UppdragLamnat: { datum: '2024-01-15', utforare: 'egen-regi' },
  GenomforandeplanUpprattad: {
    datum: '2024-02-05',
    malsattningar: [{ malsattningId: 'm1', omrade: 'SKOLA', startlage: -1 }],
    barnetDelaktigt: 'ja',
    forvaring: 'digitalt',
  },
  GenomforandeplanReviderad: {
    datum: '2024-03-05',
    malsattningar: [{ malsattningId: 'm1', omrade: 'SKOLA', startlage: -1 }],
    skal: 'nya-behov',
  },
  InsatsPaborjad: { ...GRUND, datum: '2024-02-01' },
  SkattningRegistrerad: {
    skattningId: 's1',
    datum: '2024-02-01',
    matpunkt: 'start',
    instrument: 'SDQ',
    instrumentversion: 1,
    informant: 'vardnadshavare-1',
    poang: 20,
    satt: 'digitalt',
  },
  UppfoljningGenomford: {
    uppfoljningId: 'u1',
    datum: '2024-04-01',
    form: 'mote',
    barnetDelaktigt: 'ja',
    barnetTillfragatOmEffekt: 'nej',
    maluppfyllelse: [],
    dokumentform: 'separat-dokument',
  },
  InsatsAvslutad: {
    datum: '2024-07-01',
    avslutsorsak: 'FULLFOLJD_MAL',
    initieradAv: 'utforare',
    maluppfyllelse: [],
  },
  UppgiftRattad: { datum: '2024-08-01', handelseId: 'e1', andringar: [], skal: 'skrivfel' },
  HandelseMakulerad: { datum: '2024-08-01', handelseId: 'e1', skal: 'dubblett' },
  UppgiftIfragasatt: { datum: '2024-08-01', handelseId: 'e1', av: 'individ' },
  BehandlingBegransad: { datum: '2024-08-01', grund: 'riktighet-bestrids' },
  BegransningHavd: { datum: '2024-09-01' },
  InsatsGallrad: { datum: '2030-01-01' },
};

/** An event with every field filled in; say only what the test is about. */
export function handelse<T extends InsatsEventType>(
  type: T,
  data: Partial<DataOf<T>> = {},
): InsatsEvent {
  return { type, data: { ...DEFAULTS[type], ...data } } as InsatsEvent;
}

/** The events as recorded: ids e1, e2 …, a second apart. */
export function recorded(events: readonly InsatsEvent[]): readonly RecordedInsatsEvent[] {
  return events.map((event, index) => ({
    ...event,
    id: `e${index + 1}`,
    recordedAt: Date.UTC(2024, 7, 1) + index * 1000,
  }));
}

/** The events as one stream of the log, from position 1. */
export function history(...events: InsatsEvent[]): LoggedHistory & StreamHistory {
  return {
    stream: 'insats-00000000-0000-4000-8000-0000000000aa',
    events: recorded(events).map((event, index) => ({ ...event, position: BigInt(index + 1) })),
  };
}

export const dag = (text: string): Datum => text as Datum;

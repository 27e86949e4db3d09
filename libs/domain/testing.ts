import type { Datum } from './datum.js';
import { dayNumber } from './datum.js';
import type { IndividId } from './ids.js';
import type { CommandContext, InsatsCommand } from './insats/commands.js';
import { decide } from './insats/decide.js';
import type {
  BeslutFattat,
  GenomforandeplanUpprattad,
  Grunduppgifter,
  InsatsAccepterad,
  InsatsAvbojd,
  InsatsAvslutad,
  InsatsErbjuden,
  InsatsEvent,
  InsatsPaborjad,
  RecordedInsatsEvent,
  SkattningRegistrerad,
  UppdragLamnat,
  UppfoljningGenomford,
} from './insats/events.js';
import { insatsState } from './insats/evolve.js';
import type { Rejection } from './rejection.js';

const NOON = 43_200_000;

/** Today, unless a spec says otherwise. */
export const TODAY: Datum = '2026-06-30';

/** An event as recorded at noon of the day it happened, or of the day given. */
export function recorded(event: InsatsEvent, id: string, on?: Datum): RecordedInsatsEvent {
  const recordedAt = dayNumber(on ?? event.data.datum) * 86_400_000 + NOON;
  return { ...event, id, recordedAt };
}

/** A history with the ids `h1`, `h2`, … */
export function history(...events: readonly InsatsEvent[]): readonly RecordedInsatsEvent[] {
  return events.map((event, i) => recorded(event, `h${i + 1}`));
}

/** What `then` compares with: the events recorded, none for no change, or the codes of the refusal. */
type Outcome = readonly InsatsEvent[] | readonly string[];

interface When {
  when(command: InsatsCommand, context?: Partial<CommandContext>): Then;
}

interface Then {
  then(outcome: Outcome): void;
}

/** Given a history in events, when a command arrives, then events or refusals. Used inside Jest only. */
export function given(...events: readonly InsatsEvent[]): When {
  const state = insatsState(history(...events));
  return {
    when: (command, context = {}) => {
      const decision = decide(command, state, { today: TODAY, actor: 'spec', ...context });
      return {
        then: (outcome) => {
          const actual: Outcome = decision.accepted
            ? decision.events
            : decision.rejections.map(({ code }) => code);
          if (!decision.accepted) expectSentences(decision.rejections);
          expect({ accepted: decision.accepted, outcome: actual }).toEqual({
            accepted: typeof outcome[0] !== 'string',
            outcome,
          });
        },
      };
    },
  };
}

/** A refusal with a hole in its sentence is a bug in the refusal. */
function expectSentences(rejections: readonly Rejection[]): void {
  for (const { text } of rejections) expect(text).not.toContain('av fel slag');
}

export const INDIVID = '5d8a3f10-7c1e-4b52-9a6b-0e2f4c7d9b31' as IndividId;

/** The facts of the young person that the sample events share. */
export const GRUND: Grunduppgifter = {
  individId: INDIVID,
  metod: 'FFT',
  stadsdelsnamnd: 'farsta',
  kon: 'pojke',
  alderAr: 14,
};

export function erbjuden(over: Partial<InsatsErbjuden['data']> = {}): InsatsErbjuden {
  return {
    type: 'InsatsErbjuden',
    data: {
      ...GRUND,
      datum: '2025-08-20',
      erbjudenTill: ['barn', 'vardnadshavare-1'],
      niva: 'indikerad',
      behovsprovad: true,
      utforare: 'egen-regi',
      behov: ['B_PSYK'],
      syftarTillSkolgang: 'nej',
      ...over,
    },
  };
}

export function accepterad(over: Partial<InsatsAccepterad['data']> = {}): InsatsAccepterad {
  return {
    type: 'InsatsAccepterad',
    data: {
      datum: '2025-08-25',
      svar: [{ part: 'barn', svar: 'ja' }],
      samtyckesform: 'muntligt',
      ...over,
    },
  };
}

export function avbojd(over: Partial<InsatsAvbojd['data']> = {}): InsatsAvbojd {
  return {
    type: 'InsatsAvbojd',
    data: {
      datum: '2025-08-25',
      av: ['vardnadshavare-1'],
      skal: ['TID', 'AVSTAND'],
      uppfoljning: 'ska-beslutas',
      ...over,
    },
  };
}

export function beslut(over: Partial<BeslutFattat['data']> = {}): BeslutFattat {
  return {
    type: 'BeslutFattat',
    data: {
      ...GRUND,
      datum: '2025-09-01',
      utfall: 'bifall',
      lagrum: 'sol-2025-11-1',
      behovsprovad: true,
      ...over,
    },
  };
}

export function uppdrag(over: Partial<UppdragLamnat['data']> = {}): UppdragLamnat {
  return {
    type: 'UppdragLamnat',
    data: { datum: '2025-09-05', utforare: 'egen-regi', ...over },
  };
}

export function start(over: Partial<InsatsPaborjad['data']> = {}): InsatsPaborjad {
  return { type: 'InsatsPaborjad', data: { ...GRUND, datum: '2025-09-15', ...over } };
}

export function plan(
  over: Partial<GenomforandeplanUpprattad['data']> = {},
): GenomforandeplanUpprattad {
  return {
    type: 'GenomforandeplanUpprattad',
    data: {
      datum: '2025-09-20',
      malsattningar: [{ malsattningId: 'm1', omrade: 'utbildning', startlage: -2 }],
      barnetDelaktigt: 'ja',
      forvaring: 'digitalt',
      delar: ['aktiviteter', 'ansvar', 'uppfoljning', 'delaktighet', 'avslut'],
      ...over,
    },
  };
}

export function skattning(over: Partial<SkattningRegistrerad['data']> = {}): SkattningRegistrerad {
  return {
    type: 'SkattningRegistrerad',
    data: {
      skattningId: 's1',
      datum: '2025-09-18',
      matpunkt: 'start',
      instrument: 'SDQ',
      instrumentversion: 1,
      informant: 'barn',
      poang: 21,
      satt: 'papper',
      ...over,
    },
  };
}

export function uppfoljning(
  over: Partial<UppfoljningGenomford['data']> = {},
): UppfoljningGenomford {
  return {
    type: 'UppfoljningGenomford',
    data: {
      uppfoljningId: 'u1',
      datum: '2025-11-15',
      form: 'mote',
      barnetDelaktigt: 'ja',
      barnetTillfragatOmEffekt: 'barnet-vill-ej',
      maluppfyllelse: [{ malsattningId: 'm1', niva: 0 }],
      dokumentform: 'separat-dokument',
      ...over,
    },
  };
}

export function avslut(over: Partial<InsatsAvslutad['data']> = {}): InsatsAvslutad {
  return {
    type: 'InsatsAvslutad',
    data: {
      datum: '2026-02-15',
      avslutsorsak: 'FULLFOLJD_MAL',
      initieradAv: 'namnd',
      maluppfyllelse: [],
      ...over,
    },
  };
}

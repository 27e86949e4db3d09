import type { Datum, InsatsEvent } from '../../domain/index.js';
import type { PlacedHistory } from './samlare.js';

let events = 0;

/** One insats as the log has it; each event a second and a position after the one before, in the order made. */
export function insats(n: number, ...recorded: readonly InsatsEvent[]): PlacedHistory {
  return {
    stream: `insats-00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    events: recorded.map((event) => {
      events += 1;
      return { ...event, id: `e${events}`, recordedAt: events * 1000, position: BigInt(events) };
    }),
  };
}

const person = (n: number) => `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

interface Val {
  readonly metod?: string;
  readonly namnd?: string;
  readonly individ?: number;
  readonly orsak?: string;
  readonly slut?: string;
}

/** An insats that started and ended in the first quarter of 2025, with ratings at both ends. */
export function avslutad(
  n: number,
  poang: readonly [start: number, avslut: number],
  val: Val = {},
): PlacedHistory {
  const { metod = 'FFT', namnd = 'farsta', individ = n, slut = '2025-03-10' } = val;
  const grund = {
    ...{ individId: person(individ), metod, stadsdelsnamnd: namnd },
    ...{ kon: 'flicka', alderAr: 14, datum: '2025-01-10' as Datum },
  };
  return insats(
    n,
    { type: 'InsatsPaborjad', data: { ...grund, utforare: 'egen-regi' } } as unknown as InsatsEvent,
    skattning('start', '2025-01-12', poang[0]),
    skattning('avslut', slut, poang[1]),
    {
      type: 'InsatsAvslutad',
      data: {
        ...{ datum: slut as Datum, avslutsorsak: val.orsak ?? 'FULLFOLJD_MAL' },
        ...{ initieradAv: 'utforare', maluppfyllelse: [] },
      },
    },
  );
}

function skattning(matpunkt: string, datum: string, poang: number): InsatsEvent {
  return {
    type: 'SkattningRegistrerad',
    data: {
      ...{ matpunkt, datum, poang, skattningId: `${matpunkt}-${events}` },
      ...{ instrument: 'SDQ', instrumentversion: 1, informant: 'barn', satt: 'digitalt' },
    },
  } as unknown as InsatsEvent;
}

import {
  type Datum,
  type InsatsEventType,
  planversioner,
  type RecordedInsatsEvent,
} from '../../domain/index.js';
import type { Periodsummor } from './period.js';

type DataOf<T extends InsatsEventType> = Extract<RecordedInsatsEvent, { readonly type: T }>['data'];

type All = <T extends InsatsEventType>(type: T) => readonly DataOf<T>[];

/** Adds what a started insats has in the month it started, and what an ended one has in the month it ended. */
export function addInsatser(sums: Periodsummor, held: readonly RecordedInsatsEvent[]): void {
  const all = finder(held);
  const start = all('InsatsPaborjad')[0];
  if (start === undefined) return;
  if (start.anonym === true) {
    sums.add(start.datum, 'startadeAnonymt');
    return;
  }
  for (const namn of atStart(all, planversioner(held))) sums.add(start.datum, namn);
  const avslut = all('InsatsAvslutad')[0];
  if (avslut !== undefined) addAvslutad(sums, avslut.datum, { avslut, all });
}

function finder(held: readonly RecordedInsatsEvent[]): All {
  return <T extends InsatsEventType>(type: T) =>
    held.filter((event) => event.type === type).map(({ data }) => data) as unknown as DataOf<T>[];
}

function atStart(all: All, planer: ReturnType<typeof planversioner>): readonly string[] {
  const inForce = planer.at(-1)?.data;
  const digital = planer.some(({ data }) => data.forvaring === 'digitalt');
  return [
    'startade',
    ...when('medPlan', planer.length > 0),
    ...when('planDigital', digital),
    ...when('planPapper', planer.length > 0 && !digital),
    ...when('planUtanMal', inForce?.malsattningar.length === 0),
    ...when('medStartskattning', rated(all, 'start')),
    ...when('medUppfoljning', all('UppfoljningGenomford').length > 0),
    ...uppfoljdISkilt(all),
  ];
}

/** Follow-ups that left a document of their own, and not a note among others. */
function uppfoljdISkilt(all: All): readonly string[] {
  return when(
    'uppfoljdSeparat',
    all('UppfoljningGenomford').some(({ dokumentform }) => dokumentform === 'separat-dokument'),
  );
}

/** After a death no rating at the end is asked for. */
function addAvslutad(
  sums: Periodsummor,
  dag: Datum,
  { avslut, all }: { readonly avslut: DataOf<'InsatsAvslutad'>; readonly all: All },
): void {
  sums.add(dag, 'avslutade');
  for (const namn of when('medSlutrapport', avslut.slutrapportLamnad === true)) sums.add(dag, namn);
  if (avslut.avslutsorsak === 'AVLIDEN') return;
  sums.add(dag, 'slutskattningAktuell');
  for (const namn of when('medSlutskattning', rated(all, 'avslut'))) sums.add(dag, namn);
}

function rated(all: All, wanted: 'start' | 'avslut'): boolean {
  return all('SkattningRegistrerad').some(({ matpunkt }) => matpunkt === wanted);
}

function when(namn: string, holds: boolean): readonly string[] {
  return holds ? [namn] : [];
}

import type { Rejection } from '../../rejection.js';
import type { Grunduppgifter, InsatsEvent } from '../events.js';
import { allData, firstData } from '../evolve.js';
import { reject } from '../reject.js';
import { isRattighetEvent } from './rattighet.js';

/** En insats inleds av beslut eller start. (Something must have opened it.) */
export function inledd(history: readonly InsatsEvent[]): readonly Rejection[] {
  if (history.length === 0) return [];
  const opened = history.some(isOpening);
  return opened ? [] : [reject('insats-ej-inledd')];
}

export function isOpening(event: InsatsEvent): boolean {
  return event.type === 'BeslutFattat' || event.type === 'InsatsPaborjad';
}

/** Högst ett beslut och en start. (One of each.) */
export function ettBeslutEnStart(history: readonly InsatsEvent[]): readonly Rejection[] {
  const [start, nyStart] = allData(history, 'InsatsPaborjad');
  const second =
    start === undefined || nyStart === undefined
      ? []
      : [reject('insats-redan-paborjad', { datum: start.datum }, '/datum')];
  return [...secondDecision(history), ...second];
}

function secondDecision(history: readonly InsatsEvent[]): readonly Rejection[] {
  const [beslut, second] = allData(history, 'BeslutFattat');
  if (beslut === undefined || second === undefined) return [];
  const afterRefusal = beslut.utfall === 'avslag' && second.utfall !== 'avslag';
  const code = afterRefusal ? 'bifall-efter-avslag' : 'beslut-finns-redan';
  return [reject(code, { datum: beslut.datum }, '/utfall')];
}

/** Inget vid sidan av ett avslag. (A refused insats holds nothing but its decision.) */
export function ingetVidAvslag(history: readonly InsatsEvent[]): readonly Rejection[] {
  const beslut = firstData(history, 'BeslutFattat');
  const others = history.some((event) => event.type !== 'BeslutFattat' && !isRattighetEvent(event));
  return beslut?.utfall === 'avslag' && others ? [reject('insats-avslagen')] : [];
}

/** Beslut och start gäller samma individ, metod och kön. (What both say, they say alike.) */
export function sammaGrunduppgifter(history: readonly InsatsEvent[]): readonly Rejection[] {
  const beslut = firstData(history, 'BeslutFattat');
  const start = firstData(history, 'InsatsPaborjad');
  if (beslut === undefined || start === undefined) return [];
  const first = history.find(isOpening)?.type === 'BeslutFattat';
  return first ? contradictions(beslut, start) : contradictions(start, beslut);
}

function contradictions(earlier: Grunduppgifter, later: Grunduppgifter): readonly Rejection[] {
  const faults: Rejection[] = [];
  for (const falt of ['individId', 'metod', 'kon'] as const) {
    const unknown = earlier[falt] === 'uppgift-saknas' || later[falt] === 'uppgift-saknas';
    if (unknown || earlier[falt] === later[falt]) continue;
    const values = { falt, varde: later[falt], tidigare: earlier[falt] };
    faults.push(reject('uppgift-motsager', values, `/${falt}`));
  }
  return faults;
}

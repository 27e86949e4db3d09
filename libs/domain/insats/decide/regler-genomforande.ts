import type { Datum } from '../../datum.js';
import type { Rejection } from '../../rejection.js';
import type { InsatsEvent } from '../events.js';
import { allData, firstData } from '../evolve.js';
import { reject } from '../reject.js';

/** Kön slutar med starten. (One does not queue for what has begun.) */
export function kon(history: readonly InsatsEvent[]): readonly Rejection[] {
  const start = firstData(history, 'InsatsPaborjad');
  if (start === undefined) return [];
  return allData(history, 'StalldIKo')
    .filter(({ datum }) => datum > start.datum)
    .map(({ datum: varde }) => reject('ko-efter-start', { varde, datum: start.datum }, '/datum'));
}

interface Steg {
  readonly datum: Datum;
  readonly avbryter: boolean;
}

/** Avbrott och återupptagande turas om, efter starten. (Interrupted and resumed take turns, by their days.) */
export function avbrotten(history: readonly InsatsEvent[]): readonly Rejection[] {
  const steps = stepsOf(history);
  const first = steps[0];
  if (first === undefined) return [];
  const start = firstData(history, 'InsatsPaborjad');
  if (start === undefined) return [reject('avbrott-utan-start')];
  if (first.datum < start.datum) {
    const values = { varde: first.datum, datum: start.datum };
    return [reject('handelse-fore-start', values, '/datum')];
  }
  return outOfTurn(steps);
}

/** By day; the sort keeps the order of recording within a day. */
function stepsOf(history: readonly InsatsEvent[]): readonly Steg[] {
  return history
    .filter(
      ({ type }) => type === 'VerkstallighetAvbruten' || type === 'VerkstallighetAterupptagen',
    )
    .map(({ type, data }) => ({ datum: data.datum, avbryter: type === 'VerkstallighetAvbruten' }))
    .sort((a, b) => a.datum.localeCompare(b.datum));
}

function outOfTurn(steps: readonly Steg[]): readonly Rejection[] {
  return steps.flatMap(({ datum, avbryter }, i) => {
    const before = steps[i - 1];
    if (avbryter) {
      return before?.avbryter === true
        ? [reject('verkstallighet-redan-avbruten', { datum: before.datum }, '/datum')]
        : [];
    }
    return before?.avbryter === true
      ? []
      : [reject('verkstallighet-ej-avbruten', { varde: datum }, '/datum')];
  });
}

/** Sessioner hör till en påbörjad insats och ligger inte efter dess slut. (Sessions belong to what has begun.) */
export function sessionerna(history: readonly InsatsEvent[]): readonly Rejection[] {
  const sessions = allData(history, 'SessionGenomford');
  if (sessions.length === 0) return [];
  if (firstData(history, 'InsatsPaborjad') === undefined) return [reject('session-utan-start')];
  const avslut = firstData(history, 'InsatsAvslutad');
  if (avslut === undefined) return [];
  return sessions
    .filter(({ datum }) => datum > avslut.datum)
    .map(({ datum: varde }) =>
      reject('session-efter-avslut', { varde, datum: avslut.datum }, '/datum'),
    );
}

/** Uppföljning efter avslut: en per tidpunkt. (One for each point in time, and only after the end.) */
export function efterAvslut(history: readonly InsatsEvent[]): readonly Rejection[] {
  const made = allData(history, 'UppfoljningEfterAvslut');
  if (made.length === 0) return [];
  const avslut = firstData(history, 'InsatsAvslutad');
  if (avslut === undefined) return [reject('insats-ej-avslutad')];
  const early = made
    .filter(({ datum }) => datum < avslut.datum)
    .map(({ datum: varde }) =>
      reject('uppfoljning-fore-avslut', { varde, datum: avslut.datum }, '/datum'),
    );
  const twice = made
    .filter(({ manader }, i) => made.findIndex((one) => one.manader === manader) !== i)
    .map(({ manader: varde }) => reject('uppfoljning-efter-avslut-finns', { varde }, '/manader'));
  return [...early, ...twice];
}

import { same } from '../insats/decide/equal.js';
import { fieldFaults } from '../insats/decide/form.js';
import type { Varde } from '../insats/events.js';
import { reject } from '../insats/reject.js';
import type { Decision, Rejection } from '../rejection.js';
import type { RattaUtbudsuppgift, UtbudContext } from './commands.js';
import type {
  RecordedUtbudEvent,
  RecordedUtbudsnyhet,
  UtbudEvent,
  Utbudsnyhet,
  UtbudsuppgiftRattad,
} from './events.js';
import { gallandeUtbud, rattbaraFalt } from './evolve.js';
import { foljdFaults, utbudsuppgiftFaults } from './regler.js';
import { rejectUtbud } from './rejections.js';
import { UTBUD, UTBUD_SHAPES } from './shape.js';
import type { UtbudState } from './state.js';

type Andring = RattaUtbudsuppgift['data']['andringar'][number];

/** Rättelse: the old value is read from the history, and the result is judged as if it were new. */
export function rattaUtbud(
  { data }: RattaUtbudsuppgift,
  state: UtbudState,
  { today }: UtbudContext,
): Decision<UtbudEvent> {
  const target = state.gallande.find(({ id }) => id === data.handelseId);
  if (target === undefined) return refuse([missing(data.handelseId, state)]);
  if (isRepeated(data, state, target)) return { accepted: true, events: [] };
  const faults = data.andringar.flatMap((andring, i) =>
    andringFaults(andring, target, {
      at: `/andringar/${i}`,
      first: i === data.andringar.findIndex(({ falt }) => falt === andring.falt),
    }),
  );
  if (faults.length > 0) return refuse(faults);
  const event: UtbudsuppgiftRattad = {
    type: 'UtbudsuppgiftRattad',
    data: { ...data, andringar: data.andringar.map((andring) => withOld(andring, target)) },
  };
  const rejections = [...utbudsuppgiftFaults(event, today), ...resultFaults(event, state, today)];
  return rejections.length > 0 ? refuse(rejections) : { accepted: true, events: [event] };
}

function refuse(rejections: readonly Rejection[]): Decision<UtbudEvent> {
  return { accepted: false, rejections };
}

function missing(handelseId: string, { history }: UtbudState): Rejection {
  const recorded = history.some(({ id }) => id === handelseId);
  const code = recorded ? 'rattelse-av-utbudsrattelse' : 'utbudshandelse-saknas';
  return rejectUtbud(code, {}, '/handelseId');
}

/** The same correction again, by its content, where what it says still holds. */
function isRepeated(
  data: RattaUtbudsuppgift['data'],
  { history }: UtbudState,
  target: RecordedUtbudsnyhet,
): boolean {
  const holds = data.andringar.every(({ falt, till }) => same(valueOf(target, falt), till));
  return holds && history.some((event) => saysTheSame(event, data));
}

function saysTheSame(event: RecordedUtbudEvent, data: RattaUtbudsuppgift['data']): boolean {
  if (event.type !== 'UtbudsuppgiftRattad') return false;
  const andringar = event.data.andringar.map(({ falt, till }) => ({ falt, till }));
  return same({ ...event.data, andringar }, data);
}

function andringFaults(
  { falt, till }: Andring,
  target: RecordedUtbudsnyhet,
  { at, first }: { readonly at: string; readonly first: boolean },
): readonly Rejection[] {
  if (!first) return [reject('falt-upprepat', { falt }, `${at}/falt`)];
  if (UTBUD.some(([name]) => name === falt)) {
    return [rejectUtbud('utbud-kan-ej-flyttas', { falt }, `${at}/falt`)];
  }
  const found = UTBUD_SHAPES[target.type].find(([name]) => name === falt);
  if (found === undefined) {
    return [reject('okant-falt', { falt, tillatna: rattbaraFalt(target) }, `${at}/falt`)];
  }
  if (same(valueOf(target, falt), till)) {
    return [reject('ingen-andring', { falt, varde: till }, `${at}/till`)];
  }
  return fieldFaults(found[1], till, { name: falt, pointer: `${at}/till` });
}

function withOld(andring: Andring, target: RecordedUtbudsnyhet) {
  const fran = (valueOf(target, andring.falt) ?? 'uppgift-saknas') as Varde;
  return { falt: andring.falt, fran, till: andring.till };
}

function valueOf(event: Utbudsnyhet, falt: string): unknown {
  return Object.hasOwn(event.data, falt)
    ? (event.data as unknown as Record<string, unknown>)[falt]
    : undefined;
}

/** What the history has wrong once corrected, each event judged after those before it. */
function resultFaults(
  event: UtbudsuppgiftRattad,
  { history }: UtbudState,
  today: UtbudContext['today'],
): readonly Rejection[] {
  const after = gallandeUtbud([...history, { ...event, id: '', recordedAt: 0 }]);
  const own = after.filter(({ id }) => id === event.data.handelseId);
  return [
    ...own.flatMap((one) => utbudsuppgiftFaults(one, today)),
    ...after.flatMap((one, i) => foljdFaults(one, after.slice(0, i))),
  ].map((fault) => ({ ...fault, pointer: '/andringar' }));
}

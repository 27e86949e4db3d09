import { INSATS_EVENT_TYPES, KODADE_FALT, UTBUD_EVENT_TYPES } from '../../libs/domain/index.js';
import { EVENT_SHAPES } from '../../libs/domain/insats/shape/events.js';
import type { Field, Shape } from '../../libs/domain/insats/shape/field.js';
import { UTBUD_SHAPES } from '../../libs/domain/utbud/shape.js';
import type { CellProjection, RowProjection } from '../../libs/read-model/index.js';
import { DEFAULTS } from '../support/handelser-defaults.js';
import { FRIA_VARDEN, FULLA, omgivningar, VARDEN, type Handelse } from './falt-sammanhang.js';

/** What is measured: anything that folds a history. */
export type Matt = Pick<RowProjection | CellProjection, 'name'> &
  (Pick<RowProjection, 'kind' | 'rows'> | Pick<CellProjection, 'kind' | 'cells'>);

/** One field of an event, or of the items of one. */
interface Falt {
  readonly typ: string;
  readonly namn: string;
  readonly inom: string | undefined;
  readonly field: Field;
}

type Data = Readonly<Record<string, unknown>>;

/** The shape of every event that is recorded of insatser and of what nämnder offer. */
const SHAPES: readonly (readonly [typ: string, shape: Shape])[] = [
  ...INSATS_EVENT_TYPES.map((typ) => [typ, EVENT_SHAPES[typ]] as const),
  ...UTBUD_EVENT_TYPES.map((typ) => [typ, UTBUD_SHAPES[typ]] as const),
];

/** Every field of every event, `Typ.falt` and `Typ.falt[].falt`. */
export const FALT: readonly (Falt & { readonly vag: string })[] = SHAPES.flatMap(([typ, shape]) =>
  shape.flatMap(([namn, field]) => [
    { typ, namn, inom: undefined, field, vag: `${typ}.${namn}` },
    ...(field.items ?? []).map(([inom, of]) => ({
      ...{ typ, namn, inom, field: of, vag: `${typ}.${namn}[].${inom}` },
    })),
  ]),
);

/**
 * The first of these that reads a field: its value is exchanged for others, in several histories, and
 * whoever then shows something else has read it. Declared by nobody, so that a fold that stops reading is
 * found out. Undefined when none does.
 */
export function lasare(falt: Falt, projections: readonly Matt[]): string | undefined {
  for (const context of sammanhang(falt.typ)) {
    const others = exchanged(falt, context.event.data as Data);
    const reader = projections.find((one) => notices(one, context, others));
    if (reader !== undefined) return reader.name;
  }
  return undefined;
}

/**
 * Values of a field that tell something, and that still look like another one to all of these in every
 * history: `nej=ja`. Of a closed set no two may; of what holds any code, any day or any number it is enough
 * that two are told apart. A view that only sees whether somebody knew has not read what they knew.
 */
export function lika(falt: Falt, projections: readonly Matt[]): readonly string[] {
  const values = meningsfulla(falt);
  const shown = values.map((value) => seen(falt, value, projections));
  const looks = (a: number, b: number) =>
    (shown[a] ?? []).every((one, i) => alike(one(), shown[b]?.[i]?.()));
  if (!isClosed(falt)) {
    const apart = values.length < 2 || values.some((_value, i) => i > 0 && !looks(0, i));
    return apart ? [] : ['every value'];
  }
  return values.flatMap((value, i) => {
    const at = values.findIndex((_other, j) => j < i && looks(i, j));
    return at === -1 ? [] : [`${JSON.stringify(value)}=${JSON.stringify(values[at])}`];
  });
}

function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => (done ??= { result: work() }).result;
}

/** A history that cannot be folded tells nothing of either value. */
function alike(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/** What each of the views shows of a value, history by history, worked out when asked for. */
function seen(falt: Falt, value: unknown, projections: readonly Matt[]) {
  return sammanhang(falt.typ).flatMap((context) => {
    const history = context.with(withValue(falt, context.event.data as Data, value));
    return projections.map((one) => once(() => folded(one, history)));
  });
}

/** Only words, and not whichever. */
function isClosed({ field }: Falt): boolean {
  return ['vilken-text-som-helst', 7, [], '2024-02-20'].every((value) => !field.accepts(value));
}

/** What answers without telling anything, in whatever field. */
const INGENTING: readonly unknown[] = ['annat', 'annan', 'uppgift-saknas', 'ej-aktuellt', 'saknas'];

function meningsfulla({ typ, namn, inom, field }: Falt): readonly unknown[] {
  const kodat = KODADE_FALT.find(
    (one) => one.typ === typ && one.falt === namn && one.inom === inom,
  );
  const tomma = new Set([...INGENTING, ...(kodat?.annat ?? []), ...(kodat?.saknas ?? [])]);
  return pool(field).filter((value) => {
    if (!fits(field, value)) return false;
    // Lists are of one thing each: that they are longer or shorter is not what is asked.
    return Array.isArray(value) ? value.length === 1 && !tomma.has(value[0]) : !tomma.has(value);
  });
}

function notices(projection: Matt, context: Sammanhang, others: readonly Data[]): boolean {
  const before = folded(projection, context.with(undefined));
  return others.some((data) => {
    const after = folded(projection, context.with(data));
    return after !== undefined && after !== before;
  });
}

interface Sammanhang {
  readonly event: Handelse;
  readonly with: (data: object | undefined) => readonly Handelse[];
}

/** The histories in which an event is looked at: by itself, and among what it belongs with. */
function sammanhang(type: string): readonly Sammanhang[] {
  const usual: Readonly<Record<string, object>> = DEFAULTS;
  return omgivningar(type).map(({ fore, efter, over }) => {
    const data = { ...usual[type], ...FULLA[type], ...over };
    return {
      event: { type, data },
      with: (other) => [...fore, { type, data: other ?? data }, ...efter],
    };
  });
}

/** The data with another value in the field, for each that the field accepts; and without it, where it may be left out. */
function exchanged(falt: Falt, data: Data): readonly Data[] {
  const { field } = falt;
  const values = [
    ...pool(field).filter((value) => fits(field, value)),
    ...(field.optional ? [undefined] : []),
  ];
  return values.map((value) => withValue(falt, data, value));
}

function withValue({ namn, inom }: Falt, data: Data, value: unknown): Data {
  if (inom === undefined) return { ...data, [namn]: value };
  const [first, ...rest] = (data[namn] ?? []) as readonly Data[];
  return { ...data, [namn]: [{ ...first, [inom]: value }, ...rest] };
}

function pool(field: Field): readonly unknown[] {
  return field.accepts('vilken-text-som-helst') ? FRIA_VARDEN : VARDEN;
}

function fits(field: Field, value: unknown): boolean {
  if (!field.accepts(value)) return false;
  if (field.items === undefined) return true;
  const [item] = value as readonly Data[];
  return item === undefined || field.items.every(([name, of]) => of.accepts(item[name]));
}

/** Undefined where the fold cannot take the history: such a value tells nothing. */
function folded(projection: Matt, events: readonly Handelse[]): string | undefined {
  try {
    const logged = history(events);
    return JSON.stringify(
      projection.kind === 'rows' ? projection.rows(logged) : projection.cells(logged),
    );
  } catch {
    return undefined;
  }
}

const RECORDED = Date.UTC(2024, 7, 1);

function history(events: readonly Handelse[]) {
  return {
    stream: 'insats-00000000-0000-4000-8000-0000000000aa',
    events: events.map((event, i) => ({
      ...event,
      id: `e${i + 1}`,
      position: BigInt(i + 1),
      recordedAt: RECORDED + i * 1000,
    })),
  };
}

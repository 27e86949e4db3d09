import {
  insatsDecider,
  insatsState,
  type Datum,
  type InsatsCommand,
  type InsatsState,
  type RecordedInsatsEvent,
  type Rejection,
} from '../../domain/index.js';
import type { Orsak } from '../row/rad.js';
import { commandsOf } from './commands.js';
import type { Uppdrag } from './uppdrag.js';
import type { Insatsgrupp } from './grupp.js';

/** What would happen if a group of rows were recorded now. */
export interface Inspelningsplan {
  readonly uppdrag: readonly Uppdrag[];
  /** Rows that bring something new, and rows of which all is known. */
  readonly nya: ReadonlySet<number>;
  readonly kanda: ReadonlySet<number>;
  readonly orsaker: ReadonlyMap<number, readonly Orsak[]>;
}

/**
 * Decides every command in turn without recording any, so that all that is wrong with an insats is
 * told at once, and each row learns whether it brought something new.
 */
export function planRecording(
  grupp: Insatsgrupp,
  history: readonly RecordedInsatsEvent[],
  context: { readonly today: Datum; readonly actor: string },
): Inspelningsplan {
  let state: InsatsState = insatsState(history);
  const uppdrag = commandsOf(grupp, state);
  const nya = new Set<number>();
  const kanda = new Set<number>();
  const orsaker = new Map<number, Orsak[]>();
  for (const [index, { command, rad, cells }] of uppdrag.entries()) {
    const decision = insatsDecider.decide(command, state, context);
    if (!decision.accepted) {
      const found = orsakerOf(decision.rejections, cells);
      orsaker.set(rad, [...(orsaker.get(rad) ?? []), ...found]);
      if (opens(command)) break;
      continue;
    }
    (decision.events.length === 0 ? kanda : nya).add(rad);
    for (const event of decision.events) {
      state = insatsDecider.evolve(state, {
        ...event,
        id: `rad ${rad}:${index + 1}`,
        recordedAt: 0,
      });
    }
  }
  for (const rad of nya) kanda.delete(rad);
  return { uppdrag, nya, kanda, orsaker };
}

/** Without its opening, everything that follows would be refused for that reason alone. */
function opens({ type }: InsatsCommand): boolean {
  return ['FattaBeslut', 'PaborjaInsats', 'ErbjudInsats', 'AvstaFranErbjudande'].includes(type);
}

const ANDRAD: Pick<Orsak, 'code' | 'text'> = {
  code: 'skattning-andrad',
  text: 'Skattningen finns redan med ett annat värde eller datum. Rätta den registrerade skattningen (rättelse) i stället för att ändra i filen.',
};

/** Refusals by the domain, each at the cell it comes from. */
export function orsakerOf(
  rejections: readonly Rejection[],
  cells: Readonly<Record<string, string>>,
): readonly Orsak[] {
  const cellOf = ({ pointer = '' }: Rejection) =>
    cells[pointer] ?? cells[`/${pointer.split('/')[1] ?? ''}`] ?? cells[''] ?? '';
  // A known rating that was changed says it all; that the insats is closed too would mislead.
  const changed = rejections.find(({ code }) => code === 'skattning-id-anvant');
  if (changed !== undefined) return [{ cell: cellOf(changed), ...ANDRAD }];
  return rejections.map((one) => ({ cell: cellOf(one), code: one.code, text: one.text }));
}

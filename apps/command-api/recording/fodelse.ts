import {
  parseDatum,
  type Datum,
  type InsatsCommand,
  type RecordedInsatsEvent,
  type Rejection,
} from '../../../libs/domain/index.js';
import type { KvalitetsflaggaDto } from '../dto/kvalitetsflagga.dto.js';
import { problemOf } from './refusal.js';

/** The day of birth of a person whom the vault knows and nobody guards; undefined of all others. */
export type FodelsedagOf = (individId: string) => Promise<Datum | undefined>;

/** What is sent to be recorded, and what was recorded before it. */
interface Sant {
  readonly command: InsatsCommand;
  readonly history: readonly RecordedInsatsEvent[];
}

/** What tells whom an insats is about, at what age. */
const INLEDANDE: ReadonlySet<string> = new Set([
  ...['ErbjudInsats', 'AvstaFranErbjudande', 'FattaBeslut', 'PaborjaInsats'],
  ...['InsatsErbjuden', 'InsatsEjErbjuden', 'BeslutFattat', 'InsatsPaborjad'],
]);

/** The vault is asked only of what begins an insats, or mends that. */
export function isInledande({ command, history }: Sant): boolean {
  if (command.type !== 'RattaUppgift') return INLEDANDE.has(command.type);
  const { handelseId } = command.data;
  return history.some(({ id, type }) => id === handelseId && INLEDANDE.has(type));
}

/**
 * Nothing begins before somebody is born. The text says which day was sent and never the day of birth: whoever
 * records need not have the right to see who it is.
 *
 * @throws ProblemError
 */
export function requireFodd({ command }: Pick<Sant, 'command'>, fodelsedag: Datum): void {
  const early = dagarna(command).filter(({ dag }) => dag < fodelsedag);
  if (early.length === 0) return;
  const rejections = early.map(({ dag, pointer }): Rejection => {
    const text = `Dagen ${dag} ligger före födelsen för den individ som insatsen gäller. Kontrollera året och individId, och skicka igen.`;
    return { code: 'fore-fodelsen', kind: 'ogiltig', text, pointer };
  });
  throw problemOf({ kind: 'rejected', rejections, commandIndex: 0 }, true);
}

function dagarna(command: InsatsCommand): readonly { dag: Datum; pointer: string }[] {
  if (command.type !== 'RattaUppgift') return [{ dag: command.data.datum, pointer: '/datum' }];
  return command.data.andringar.flatMap(({ falt, till }, i) => {
    const dag = falt === 'datum' && typeof till === 'string' ? parseDatum(till) : undefined;
    return dag === undefined ? [] : [{ dag, pointer: `/andringar/${i}/till` }];
  });
}

/** Åldern stämmer inte. (Told at the registration alone, as a person unknown is: the log does not know when anybody was born.) */
const ALDER_MOTSAGER: KvalitetsflaggaDto = {
  kod: 'ALDER_MOTSAGER',
  text: 'Åldern skiljer mer än ett år från individens ålder den dagen. Kontrollera individId och datum. Är åldern fel: rätta uppgiften alderAr. Är individen fel: låt enhetschefen flytta insatsen med /individbyte.',
  agare: 'socialsekreterare',
};

/** The flag, where the age that was told is more than a year from the one on that day. */
export function aldersflagga(
  { command }: Pick<Sant, 'command'>,
  fodelsedag: Datum,
): readonly KvalitetsflaggaDto[] {
  const { alderAr, datum } = command.data as { readonly alderAr?: unknown; readonly datum: Datum };
  if (typeof alderAr !== 'number') return [];
  return Math.abs(alderAr - alderDen(datum, fodelsedag)) > 1 ? [ALDER_MOTSAGER] : [];
}

/** Whole years on a day. */
function alderDen(datum: Datum, fodelsedag: Datum): number {
  const years = Number(datum.slice(0, 4)) - Number(fodelsedag.slice(0, 4));
  return datum.slice(5) < fodelsedag.slice(5) ? years - 1 : years;
}

import type { Datum } from '../datum.js';
import type { Grunduppgifter, InsatsEvent, InsatsEventType } from './events.js';
import type { EVENT_OF_COMMAND } from './shape/event-of.js';

/** What every command brings from outside, so that a decision needs no clock and no session. */
export interface CommandContext {
  /** Today in Sweden, by the server's clock. */
  readonly today: Datum;
  readonly actor: string;
}

type DataOf<Type extends InsatsEventType> = Extract<InsatsEvent, { readonly type: Type }>['data'];
type EventOf = typeof EVENT_OF_COMMAND;

/** What a command leaves to the decision, by command; every other command is its event's own data. */
interface LeftOut {
  /** The basic facts may be left out after an offer or a start. */
  FattaBeslut: Partial<DataOf<'BeslutFattat'>> & Omit<DataOf<'BeslutFattat'>, keyof Grunduppgifter>;
  /** The basic facts may be left out after an offer or a decision. */
  PaborjaInsats: Partial<DataOf<'InsatsPaborjad'>> & { readonly datum: Datum };
  /** Without a version: the one in force that day. With `svar` the score is worked out. */
  RegistreraSkattning: Omit<
    DataOf<'SkattningRegistrerad'>,
    'instrumentversion' | 'poang' | 'algoritm' | 'delskalor' | 'riskfragor'
  > & { readonly instrumentversion?: number; readonly poang?: number | 'saknas' };
  /** The old value is read by the system. */
  RattaUppgift: Omit<DataOf<'UppgiftRattad'>, 'andringar'> & {
    readonly andringar: readonly Omit<DataOf<'UppgiftRattad'>['andringar'][number], 'fran'>[];
  };
}

type CommandType = keyof EventOf;

type CommandData<Type extends CommandType> = Type extends keyof LeftOut
  ? LeftOut[Type]
  : DataOf<EventOf[Type]>;

/** A command of one type: what somebody asks to have recorded. */
export interface CommandOf<Type extends CommandType> {
  readonly type: Type;
  readonly data: CommandData<Type>;
}

/** Everything that can be asked of an insats; the verb of each event. */
export type InsatsCommand = { [Type in CommandType]: CommandOf<Type> }[CommandType];

export type FattaBeslut = CommandOf<'FattaBeslut'>;
export type LamnaUppdrag = CommandOf<'LamnaUppdrag'>;
export type UpprattaGenomforandeplan = CommandOf<'UpprattaGenomforandeplan'>;
export type RevideraGenomforandeplan = CommandOf<'RevideraGenomforandeplan'>;
export type PaborjaInsats = CommandOf<'PaborjaInsats'>;
export type RegistreraSkattning = CommandOf<'RegistreraSkattning'>;
export type GenomforUppfoljning = CommandOf<'GenomforUppfoljning'>;
export type AvslutaInsats = CommandOf<'AvslutaInsats'>;
export type RattaUppgift = CommandOf<'RattaUppgift'>;
export type MakuleraHandelse = CommandOf<'MakuleraHandelse'>;
export type BytIndivid = CommandOf<'BytIndivid'>;
export type IfragasattUppgift = CommandOf<'IfragasattUppgift'>;
export type BegransaBehandling = CommandOf<'BegransaBehandling'>;
export type HavBegransning = CommandOf<'HavBegransning'>;

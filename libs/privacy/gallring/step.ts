import { datumInSweden } from '../../domain/index.js';
import type { GallringDeps } from './deps.js';
import { utfallStream, type Envelope } from './events.js';
import type { Korning } from './korning.js';

/** A run in the middle of itself. */
export interface Run {
  readonly deps: GallringDeps;
  readonly korning: Korning;
}

/** What a step found out that later steps need; or that nobody is left to erase. */
export interface StepResult {
  readonly position?: bigint;
  readonly journalpost?: number;
  readonly nobodyLeft?: true;
}

/** Every step may be done again from its beginning: a killed run does not know how far it came. */
export type Step = (run: Run) => Promise<StepResult>;

export function envelopeOf({ deps, korning }: Run): Envelope {
  return {
    korning: korning.id,
    dag: korning.startdag ?? datumInSweden(deps.now()),
    actor: korning.startadAv ?? korning.planeradAv,
  };
}

export function factsStreamOf({ korning }: Run): string {
  return utfallStream(korning.utfallId);
}

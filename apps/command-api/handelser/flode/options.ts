import type { EventStore } from '../../../../libs/event-store/port.js';
import type { Recorder } from '../../../../libs/recording/index.js';
import type { OnOpened } from '../../recording/insats-recording.js';

/** What the feed is handed from outside, for Nest to inject. */
export const FLODE = Symbol('event feed');

/** What the feed needs. */
export interface FlodeOptions {
  readonly store: EventStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The one that every other command goes through, so that a command at work here is known there. */
  readonly recorder: Recorder;
  readonly onOpened: OnOpened;
  /** Turns a sender's own names into ids. Without it only ids are taken. */
  readonly individNyckel: Buffer | undefined;
}

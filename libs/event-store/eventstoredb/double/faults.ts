/** What shall go wrong. A test sets these while the double runs. */
export interface DoubleFaults {
  /** Every call is answered UNAVAILABLE. */
  unavailable: boolean;
  /** The next subscription breaks after so many events, once. */
  dropSubscriptionAfter: number | undefined;
  /** The next append is written, but its answer is lost. */
  loseNextAnswer: boolean;
  /** Pause before each message of a read. */
  slowMs: number;
  /** Subscriptions never say that they have caught up, as older servers. */
  noCaughtUp: boolean;
  /** Reads of one stream give no positions, as older servers. */
  noStreamPositions: boolean;
  /** Subscriptions give nothing more, though the connection stands. */
  silent: boolean;
}

export function noFaults(): DoubleFaults {
  return {
    unavailable: false,
    dropSubscriptionAfter: undefined,
    loseNextAnswer: false,
    slowMs: 0,
    noCaughtUp: false,
    noStreamPositions: false,
    silent: false,
  };
}

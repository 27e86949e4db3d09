import type { Response } from 'express';
import { etag } from '../headers/etag.js';

/** What every recorder tells of something that stands in the log, new or as it was. */
export interface Stored {
  readonly revision: bigint;
  readonly position: bigint;
  /** Ids of the events; none when the stream already said so. */
  readonly eventIds?: readonly string[];
  /** The same request had been recorded before. */
  readonly repeated?: boolean;
}

/** What every answer to a recording holds. */
export interface Registrerat {
  readonly revision: number;
  /** To be sent as Min-Position by whoever wants to read what was just written. */
  readonly position: string;
  readonly handelser: readonly string[];
}

/** Tells what was recorded: 200 and Idempotent-Replayed when nothing new was, and the version as ETag. */
export function tellRecorded(response: Response, stored: Stored): Registrerat {
  const { revision, position, eventIds, repeated } = stored;
  if (eventIds === undefined || repeated === true) {
    response.status(200).setHeader('Idempotent-Replayed', 'true');
  }
  response.setHeader('ETag', etag(revision));
  return {
    revision: Number(revision),
    position: position.toString(),
    handelser: eventIds ?? [],
  };
}

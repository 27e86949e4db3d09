/** What an erased event is called in the log; its stream is `gallrad-<position>`. */
export const ERASED_TYPE = 'Gallrad';

/** Where it is kept which places of which log were erased, and by which gallring. */
export const ERASURE_SCHEMA = 'event_erasure';

/**
 * Places that were erased, and digests of the streams that were: a copy of the log that is made anew
 * must not bring back what its source still holds. A digest of a random stream name tells nobody anything.
 */
export const ERASURE_TABLES = `
CREATE SCHEMA IF NOT EXISTS ${ERASURE_SCHEMA};
CREATE TABLE IF NOT EXISTS ${ERASURE_SCHEMA}.place (
  log text NOT NULL,
  pos bigint NOT NULL,
  korning uuid NOT NULL,
  PRIMARY KEY (log, pos)
);
CREATE TABLE IF NOT EXISTS ${ERASURE_SCHEMA}.stream (
  digest bytea PRIMARY KEY,
  korning uuid NOT NULL
);`;

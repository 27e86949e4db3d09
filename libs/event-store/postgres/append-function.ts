import { CHANNEL } from './schema.js';

/**
 * The append of a whole group of requests, at most one per stream, in one statement. The head row is
 * locked first, so positions follow the order of commits without a gap. Each request is judged by itself:
 * `appended`, `repeated`, `wrong` (revision) or `reused` (key); one refused does not hurt the others.
 * `expected` is the revision, or -1 no-stream, -2 any, -3 stream-exists.
 */
export function appendFunctionSql(schema: string): string {
  return `
CREATE OR REPLACE FUNCTION ${schema}.append(
  streams text[], expected bigint[], firsts uuid[],
  owners int[], ids uuid[], types text[], metas text[], datas text[],
  OUT outcomes text[], OUT revisions bigint[], OUT spots bigint[])
LANGUAGE plpgsql SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  new_pos bigint[] := array_fill(NULL::bigint, ARRAY[cardinality(ids)]);
  new_revision bigint[] := new_pos;
  new_hash bytea[] := array_fill(NULL::bytea, ARRAY[cardinality(ids)]);
  p bigint;
  o int;
  link bytea;
  stamp timestamptz;
  ms text;
BEGIN
  spots := array_fill(0::bigint, ARRAY[cardinality(streams)]);
  SELECT h.pos, h.hash, greatest(date_trunc('milliseconds', clock_timestamp()), h.recorded_at)
    INTO p, link, stamp FROM ${schema}.head h FOR UPDATE;
  ms := (extract(epoch FROM stamp) * 1000)::bigint;
${judgeSql(schema)}
${writeSql(schema)}
END $$;`;
}

/** Judges every request by its stream's last revision and by whether its first event id is stored. */
function judgeSql(schema: string): string {
  return `
  SELECT array_agg(CASE
      WHEN j.known IS NOT NULL THEN 'known'
      WHEN j.want = -2 OR j.want = j.current OR (j.want = -3 AND j.current >= 0) THEN 'appended'
      ELSE 'wrong' END ORDER BY j.n),
    array_agg(j.current ORDER BY j.n)
  INTO outcomes, revisions
  FROM (
    SELECT s.n, s.want, s.current,
      -- Ids belong to their stream: where there is no stream there is no id to look for.
      CASE WHEN s.current >= 0 THEN
        (SELECT k.pos FROM ${schema}.event k WHERE k.event_id = s.first LIMIT 1) END AS known
    FROM (
      SELECT r.n, r.want, r.first,
        coalesce((SELECT e.revision FROM ${schema}.event e WHERE e.stream = r.stream
          ORDER BY e.revision DESC LIMIT 1), -1) AS current
      FROM unnest(streams, expected, firsts) WITH ORDINALITY AS r (stream, want, first, n)
      -- Keeps the planner from asking for the revision once per use.
      OFFSET 0
    ) s
  ) j;
  IF 'known' = ANY (outcomes) THEN
    SELECT array_agg(CASE WHEN outcomes[k.n] <> 'known' THEN outcomes[k.n]
        WHEN k.same THEN 'repeated' ELSE 'reused' END ORDER BY k.n),
      array_agg(CASE WHEN outcomes[k.n] = 'known' THEN k.revision ELSE revisions[k.n] END ORDER BY k.n),
      array_agg(coalesce(k.pos, 0) ORDER BY k.n)
    INTO outcomes, revisions, spots
    FROM (
      SELECT v.owner AS n, max(e.revision) AS revision, max(e.pos) AS pos,
        bool_and(coalesce(e.stream = streams[v.owner] AND e.type = v.type AND e.data = v.data
          AND (e.metadata::json ->> 'commandHash') IS NOT DISTINCT FROM (v.meta::json ->> 'commandHash'),
          false)) AS same
      FROM unnest(owners, ids, types, metas, datas) AS v (owner, id, type, meta, data)
      LEFT JOIN ${schema}.event e ON e.event_id = v.id AND outcomes[v.owner] = 'known'
      GROUP BY v.owner
    ) k;
  END IF;`;
}

/** Gives places to the events of accepted requests, links the chain, and writes all in one INSERT. */
function writeSql(schema: string): string {
  return `
  FOR i IN 1 .. cardinality(ids) LOOP
    o := owners[i];
    CONTINUE WHEN outcomes[o] <> 'appended';
    p := p + 1;
    revisions[o] := revisions[o] + 1;
    spots[o] := p;
    link := sha256(link || convert_to(concat_ws(E'\\x1f',
      p, streams[o], revisions[o], ids[i], types[i], ms, metas[i], datas[i]), 'UTF8'));
    new_pos[i] := p;
    new_revision[i] := revisions[o];
    new_hash[i] := link;
  END LOOP;
  IF 'appended' = ANY (outcomes) THEN
    INSERT INTO ${schema}.event (pos, revision, recorded_at, event_id, stream, type, hash, metadata, data)
      SELECT n.pos, n.revision, stamp, n.id, streams[n.owner], n.type, n.hash, n.meta, n.data
      FROM unnest(new_pos, new_revision, new_hash, owners, ids, types, metas, datas)
        AS n (pos, revision, hash, owner, id, type, meta, data)
      WHERE n.pos IS NOT NULL;
    UPDATE ${schema}.head SET pos = p, hash = link, recorded_at = stamp;
    PERFORM pg_notify('${CHANNEL}', p::text);
  END IF;`;
}

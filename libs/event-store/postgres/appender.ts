import type { AppendResult, ExpectedRevision } from '../port.js';
import { IdempotencyKeyReused, StoreUnavailable, WrongExpectedRevision } from '../port.js';
import { idBeyond, type PreparedAppend } from '../prepare.js';
import { bigintArray, integerArray, textArray, uuidArray } from './binary-array.js';
import type { LazyConnection } from './connection.js';

/** The append function's answers in the order of the requests, as lists with commas. */
interface Answers {
  readonly outcomes: string;
  readonly revisions: string;
  readonly spots: string;
}

const CODES = { 'no-stream': -1n, any: -2n, 'stream-exists': -3n } as const;

/** Sends a group of appends in one round trip. The answer to each is a result or the error to throw. */
export async function sendGroup(
  connection: Pick<LazyConnection, 'query'>,
  schema: string,
  group: readonly PreparedAppend[],
): Promise<(AppendResult | Error)[]> {
  const [row] = await connection.query<Answers & Record<string, unknown>>({
    name: `${schema} append`,
    text: `SELECT array_to_string(a.outcomes, ',') AS outcomes,
      array_to_string(a.revisions, ',') AS revisions, array_to_string(a.spots, ',') AS spots
      FROM ${schema}.append($1::text[], $2::bigint[], $3::uuid[],
        $4::int[], $5::uuid[], $6::text[], $7::text[], $8::text[]) a`,
    values: parameters(group),
  });
  if (row === undefined) throw new StoreUnavailable('The append function gave no answer.');
  const answers = readAnswers(group, row);
  await refuseLonger({ connection, schema }, group, answers);
  return answers;
}

function parameters(group: readonly PreparedAppend[]): Buffer[] {
  const events = group.flatMap((append) => append.events);
  const owners = group.flatMap((append, index) => append.events.map(() => index + 1));
  return [
    textArray(group.map((append) => append.stream)),
    bigintArray(group.map((append) => expectedCode(append.expected))),
    uuidArray(group.map((append) => append.events[0]?.id ?? idBeyond(append))),
    integerArray(owners),
    uuidArray(events.map((event) => event.id)),
    textArray(events.map((event) => event.type)),
    textArray(events.map((event) => event.metadata)),
    textArray(events.map((event) => event.data)),
  ];
}

function expectedCode(expected: ExpectedRevision): bigint {
  return typeof expected === 'bigint' ? expected : CODES[expected];
}

function readAnswers(group: readonly PreparedAppend[], row: Answers): (AppendResult | Error)[] {
  const outcomes = row.outcomes.split(',');
  const revisions = row.revisions.split(',');
  const spots = row.spots.split(',');
  return group.map(({ stream, expected, key }, index) => {
    const outcome = outcomes[index];
    const revision = BigInt(revisions[index] ?? -1);
    if (outcome === 'wrong') return new WrongExpectedRevision(stream, expected, revision);
    if (outcome === 'reused') return new IdempotencyKeyReused(stream, key);
    return { revision, position: BigInt(spots[index] ?? 0), repeated: outcome === 'repeated' };
  });
}

/** A repeated append must not be the beginning of a longer one. Seldom asked; what is stored stays. */
async function refuseLonger(
  { connection, schema }: { connection: Pick<LazyConnection, 'query'>; schema: string },
  group: readonly PreparedAppend[],
  answers: (AppendResult | Error)[],
): Promise<void> {
  for (const [index, append] of group.entries()) {
    const answer = answers[index];
    if (answer === undefined || answer instanceof Error || !answer.repeated) continue;
    const text = `SELECT FROM ${schema}.event WHERE event_id = $1`;
    const longer = await connection.query({ text, values: [idBeyond(append)] });
    if (longer.length > 0) answers[index] = new IdempotencyKeyReused(append.stream, append.key);
  }
}

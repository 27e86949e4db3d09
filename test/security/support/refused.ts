import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Answer } from './call.js';
import { refusals, stateOf, type State } from './state.js';

type Attack = () => Promise<Answer>;
interface Options {
  readonly audited?: boolean;
}

/** Refuses an attack, or fails the spec. */
export type Refused = (attack: Attack, options?: Options) => Promise<Answer>;

/** Where an attack is made, how everything stood before, and a name that no answer may hold. */
export interface Scene {
  readonly pool: Pool;
  readonly before: State;
  readonly secret: string;
}

/** What a library or a database says when it is not asked to be quiet. */
const FOREIGN =
  /unexpected|invalid|exceeded|cannot|syntaxerror|elak|select |node_modules|at \/work/i;

/** Refused as a problem in Swedish that repeats nothing, put down, and nothing written anywhere else. */
export async function refusedIn(
  { pool, before, secret }: Scene,
  attack: Attack,
  { audited = true }: Options = {},
): Promise<Answer> {
  const put = await refusals(pool);
  const answer = await attack();
  const { status, text, type } = answer;
  if (status < 400 || status > 499) throw new Error(`Not refused: ${status} ${text.slice(0, 300)}`);
  expect(type).toContain('application/problem+json');
  expect(JSON.parse(text)).toMatchObject({
    status,
    title: expect.stringMatching(/^[A-ZÅÄÖ]/),
    detail: expect.any(String),
    next: expect.stringMatching(/[a-zåäö]{3}/),
  });
  expect(text).not.toMatch(FOREIGN);
  expect(text).not.toContain(secret);
  if (audited) await expectPutDown(pool, put);
  expect(await stateOf(pool)).toEqual(before);
  return answer;
}

/** A refusal for what a request holds is put down beside the answer, and may come a moment after it. */
async function expectPutDown(pool: Pool, put: number): Promise<void> {
  for (let waited = 0; waited < 2_000 && (await refusals(pool)) === put; waited += 20) {
    await sleep(20);
  }
  expect(await refusals(pool)).toBeGreaterThan(put);
}

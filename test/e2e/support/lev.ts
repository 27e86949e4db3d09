import { randomUUID } from 'node:crypto';
import { COMMANDS } from '../../../apps/command-api/commands/table.js';
import { commandOf, type Liv } from '../../../libs/demo/index.js';
import { EVENT_OF_COMMAND } from '../../../libs/domain/index.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a client of JSON sees
  readonly body: any;
}

/** Somebody with a token, asking the service. */
export type Caller = (path: string, init?: RequestInit) => Promise<Answer>;

export function callerOf(url: string, authorization?: string): Caller {
  return async (path, init = {}) => {
    const headers = {
      ...(authorization === undefined ? {} : { authorization }),
      ...(init.headers as Record<string, string> | undefined),
    };
    const response = await fetch(url + path, { ...init, headers });
    const text = await response.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, headers: response.headers, body };
  };
}

/** Who does what in a nämnd. */
export interface Personal {
  readonly handlaggare: Caller;
  readonly handlaggarensNamn: string;
  readonly chef: Caller;
}

/** What a chief does: everything else is done by the one who works with the case. */
const CHEFENS: ReadonlySet<string> = new Set(['BytIndivid', 'OverflyttaInsats']);

/** What is needed to live. */
export interface Livsrum {
  readonly personalIn: (namnd: string) => Personal;
  readonly setDay: (day: string) => void;
}

/** A life as far as it has been lived. */
export interface Levd {
  readonly liv: Liv;
  namnd: string;
  insatsId: string;
  position: string;
  readonly eventIds: string[];
  last?: Answer;
}

/** Lives lives side by side over HTTP, each step on its day: time goes one way for all of them. */
export async function levAlla(lives: readonly Liv[], rum: Livsrum): Promise<readonly Levd[]> {
  const levda = lives.map((liv): Levd => {
    return { liv, namnd: liv.grund.stadsdelsnamnd, insatsId: '', position: '0', eventIds: [] };
  });
  const steps = levda.flatMap((levd) =>
    levd.liv.steg.map((steg, nr) => ({ levd, nr, den: steg.den })),
  );
  steps.sort((a, b) => a.den.localeCompare(b.den));
  for (const { levd, nr } of steps) await levSteg(levd, nr, rum);
  return levda;
}

async function levSteg(levd: Levd, nr: number, { personalIn, setDay }: Livsrum): Promise<void> {
  const { liv } = levd;
  const steg = liv.steg[nr];
  if (steg === undefined) throw new Error(`${liv.fil} has no step ${nr + 1}.`);
  setDay(steg.den);
  const command = commandOf(liv, nr, levd.eventIds);
  const { handlaggare, chef } = personalIn(levd.namnd);
  const call = CHEFENS.has(steg.typ) ? chef : handlaggare;
  const answer =
    nr === 0
      ? await post(call, '/v1/insatser', opening(steg.typ, command.data))
      : await post(
          call,
          `/v1/insatser/${levd.insatsId}/${pathOf(steg.typ)}`,
          command.data,
          levd.last,
        );
  if (answer.status !== 201)
    throw new Error(`${liv.fil}, steg ${nr + 1}: ${JSON.stringify(answer.body)}`);
  const { insatsId, position, handelser } = answer.body;
  Object.assign(levd, { insatsId, position, last: answer });
  levd.eventIds.push(...handelser);
  if (steg.typ !== 'OverflyttaInsats') return;
  levd.namnd = String(steg.data['tillNamnd']);
  await nameWorker(personalIn(levd.namnd), levd.insatsId);
}

/** In the nämnd that takes over, the chief says who works with it. */
async function nameWorker({ chef, handlaggarensNamn }: Personal, insatsId: string): Promise<void> {
  const named = await post(chef, `/v1/insatser/${insatsId}/tilldelningar`, {
    anvandare: handlaggarensNamn,
  });
  if (named.status !== 201) throw new Error(`tilldelning: ${JSON.stringify(named.body)}`);
}

function pathOf(type: string): string {
  const path = COMMANDS.find((one) => one.type === type)?.route.path;
  if (path === undefined) throw new Error(`${type} has no route.`);
  return path;
}

function post(call: Caller, path: string, body: object, last?: Answer): Promise<Answer> {
  const etag = last?.headers.get('etag');
  return call(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(etag == null ? {} : { 'if-match': etag }),
    },
    body: JSON.stringify(body),
  });
}

/** An opening as it is sent: who is not to be pointed out has no id. */
function opening(typ: keyof typeof EVENT_OF_COMMAND, data: object): object {
  const body = { handelse: EVENT_OF_COMMAND[typ], ...data };
  if (!('anonym' in body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'individId'));
}

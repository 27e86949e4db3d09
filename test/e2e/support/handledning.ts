import { format, resolveConfig } from 'prettier';
import { pick, shown } from './handledning-svar.js';
import type { Answer, Caller } from './lev.js';

/**
 * A guide whose requests are sent and whose answers are what came back. A block of kind `http` holds the
 * method and address, who sends (`som maja`), lines that begin with `#` for the runner, and a body. The
 * block of kind `json` after it holds the answer.
 *
 *     # dag 2026-09-01           the day from here on
 *     # spara insats=insatsId    a field of the answer by a name, used as {insats} from here on
 *     # visa antal, rader.0      only these parts of the answer
 */
export interface Step {
  readonly method: string;
  readonly path: string;
  readonly who: string;
  readonly day?: string;
  readonly saved: readonly (readonly [name: string, field: string])[];
  readonly shown: readonly string[];
  readonly body?: string;
}

const BLOCK = /```http\n([\s\S]*?)```(?:\n+```json\n([\s\S]*?)```)?/g;

/** The thing whose version `If-Match` speaks of. */
const THING = /^\/v1\/(?:insatser\/[^/?]+|utbud\/[^/]+\/[^/?]+)/;

export interface GuideRunner {
  readonly callerOf: (person: string) => Promise<Caller>;
  readonly setDay: (day: string) => void;
}

/** A guide as it was gone through: with the answers that came back, and each of them by itself. */
export interface Walked {
  readonly text: string;
  readonly answers: readonly { readonly step: Step; readonly answer: Answer }[];
}

/** The requests of a guide, as they stand there. */
export function stepsOf(guide: string): readonly Step[] {
  return [...guide.matchAll(BLOCK)].map(([, block = '']) => parse(block));
}

/** Sends every request of the guide in turn. */
export async function walked(guide: string, runner: GuideRunner): Promise<Walked> {
  const known = new Map<string, string>();
  const versions = new Map<string, string>();
  let written: string | undefined;
  const answers: { step: Step; answer: Answer }[] = [];
  let text = '';
  let at = 0;
  for (const match of guide.matchAll(BLOCK)) {
    const step = parse(fill(match[1] ?? '', known));
    if (step.day !== undefined) runner.setDay(step.day);
    const answer = await send(await runner.callerOf(step.who), step, {
      key: `handledning-${answers.length + 1}`,
      etag: versions.get(thingOf(step.path)),
      written,
    });
    if (step.body !== undefined) written = positionOf(answer) ?? written;
    answers.push({ step, answer });
    remember(versions, step, answer);
    for (const [name, field] of step.saved) known.set(name, String(pick(answer.body, field)));
    text += guide.slice(at, match.index);
    text += `\`\`\`http\n${match[1] ?? ''}\`\`\`\n\n\`\`\`json\n${shown(answer, step, known)}\n\`\`\``;
    at = match.index + match[0].length;
  }
  const options = await resolveConfig('docs/handledning.md', { config: '.prettierrc.json' });
  const formatted = await format(text + guide.slice(at), { ...options, parser: 'markdown' });
  return { text: formatted, answers };
}

function positionOf({ body }: Answer): string | undefined {
  return body?.position ?? body?.registrering?.position;
}

function thingOf(path: string): string {
  return THING.exec(path)?.[0] ?? path;
}

/** An opening tells the version of what it opened. */
function remember(versions: Map<string, string>, step: Step, { headers, body }: Answer): void {
  const etag = headers.get('etag');
  if (etag === null) return;
  const opened = step.path === '/v1/insatser' ? `/${String(body.insatsId)}` : '';
  versions.set(thingOf(step.path + opened), etag);
}

function parse(block: string): Step {
  const lines = block.split('\n');
  const notes = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1).trim());
  const [first = '', ...rest] = lines.filter((line) => !line.startsWith('#'));
  const [, method = '', path = '', who = ''] = /^(\w+) (\S+) som (\S+)$/.exec(first) ?? [];
  if (method === '') throw new Error(`No request: ${first}`);
  const note = (name: string) =>
    notes.filter((one) => one.startsWith(`${name} `)).map((one) => one.slice(name.length + 1));
  const body = rest.join('\n').trim();
  const [day] = note('dag');
  return {
    method,
    path,
    who,
    ...(day === undefined ? {} : { day }),
    saved: note('spara').map((one) => one.split('=') as [string, string]),
    shown: note('visa').flatMap((one) => one.split(', ')),
    ...(body === '' ? {} : { body }),
  };
}

interface Sending {
  readonly key: string;
  readonly etag: string | undefined;
  /** Where the last thing was written; what is read waits for it where it can. */
  readonly written: string | undefined;
}

async function send(
  call: Caller,
  { method, path, body }: Step,
  { key, etag, written }: Sending,
): Promise<Answer> {
  if (body === undefined) {
    const headers = written === undefined ? {} : { 'min-position': written };
    return settled(() => call(path, { method, headers }));
  }
  return call(path, {
    method,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(etag === undefined ? {} : { 'if-match': etag }),
    },
    body,
  });
}

/** What is read follows what was written within a moment. */
async function settled(ask: () => Promise<Answer>): Promise<Answer> {
  await new Promise((resolve) => setTimeout(resolve, 400));
  return ask();
}

function fill(block: string, known: ReadonlyMap<string, string>): string {
  return block.replace(/\{([a-z]+)\}/g, (whole, name: string) => known.get(name) ?? whole);
}

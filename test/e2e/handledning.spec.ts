import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { loginAs } from '../support/login.js';
import { callerOf, type Caller } from './support/lev.js';
import { stepsOf, walked, type GuideRunner, type Walked } from './support/handledning.js';
import { undantagnaSkrivningar } from './support/handledning-undantag.js';
import { startServiceWithClock, type ServiceWithClock } from './support/service-with-clock.js';

const FILE = 'docs/handledning.md';
const FIRST_DAY = '2025-08-31';
const LAST_DAY = '2026-11-20';
const guide = readFileSync(FILE, 'utf8');
const run = promisify(execFile);

function runnerOn(service: ServiceWithClock, setDay: (day: string) => void): GuideRunner {
  const callers = new Map<string, Caller>();
  return {
    setDay,
    callerOf: async (person) => {
      const known = callers.get(person);
      if (known !== undefined) return known;
      const token = person === 'ingen' ? undefined : await loginAs(service.url, person);
      const call = callerOf(service.url, token);
      callers.set(person, call);
      return call;
    },
  };
}

/** `UTFALL_SKRIV_HANDLEDNING=1` writes the answers into the guide instead of comparing them. */
describe('the guide for staff', () => {
  let service: ServiceWithClock;
  let inTime: Walked;

  beforeAll(async () => {
    service = await startServiceWithClock(FIRST_DAY);
    inTime = await walked(guide, runnerOn(service, service.setDay));
  }, 120_000);
  afterAll(() => service.close());

  it('answers every request as it says', () => {
    if (process.env['UTFALL_SKRIV_HANDLEDNING'] === '1') writeFileSync(FILE, inTime.text);
    else expect(inTime.text).toBe(guide);
  });

  it('is refused only where it says so', () => {
    const refused = inTime.answers.filter(({ answer }) => answer.status >= 400);
    expect(refused.map(statusOf)).toEqual([
      'POST /v1/insatser/…/sessioner 422',
      'GET /v1/insatser/…/handelser 404',
    ]);
  });

  it('sends a whole request as it says', async () => {
    const block = /<!-- curl -->\s*```sh\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
    const here = block.replace('http://127.0.0.1:3000', service.url);
    const { stdout } = await run('bash', ['-c', here]);
    expect(stdout.match(/^HTTP\/1.1 \d+/gm)).toEqual(['HTTP/1.1 201', 'HTTP/1.1 201']);
    expect(stdout.match(/^etag: .*$/gim)?.map((line) => line.trim().slice(6))).toEqual([
      '"0"',
      '"1"',
    ]);
    expect(stdout).toContain('"type":"InsatsAccepterad"');
    expect(stdout).not.toContain('INDIVID_OKAND');
  });

  it('has every request by which something is written, or an excuse', async () => {
    const { body } = await callerOf(service.url)('/openapi.json');
    const routes = writesOf(body.paths);
    const excused = Object.keys(undantagnaSkrivningar);
    const told = stepsOf(guide).map(({ method, path }) => `${method} ${path.split('?')[0]}`);
    const shown = routes.filter((route) => told.some((one) => isRoute(route, one)));
    expect(routes.length).toBeGreaterThan(60);
    expect(routes.filter((route) => !shown.includes(route) && !excused.includes(route))).toEqual(
      [],
    );
    expect(excused.filter((route) => shown.includes(route) || !routes.includes(route))).toEqual([]);
  });

  it('has every section in its list of contents, and nothing else', () => {
    const headings = [...guide.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading);
    const anchors = headings.map((one) => one.toLowerCase().replaceAll(/[^\p{L}\d ]/gu, ''));
    const linked = [...guide.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor = '']) => anchor);
    const wanted = anchors.map((one) => one.replaceAll(' ', '-'));
    expect([...new Set(linked)].sort()).toEqual(wanted.filter((one) => one !== 'innehåll').sort());
  });

  it('says which flags come when it is all sent today', async () => {
    const today = await startServiceWithClock(LAST_DAY);
    try {
      const late = await walked(
        guide,
        runnerOn(today, () => undefined),
      );
      // What was known on a day before it was all sent is nothing.
      const sent = ({ step }: Answered) => !step.path.includes('?per=');
      const statuses = ({ answers }: Walked) => answers.filter(sent).map(statusOf);
      expect(statuses(late)).toEqual(statuses(inTime));
      const added = late.answers.map((one, nr) => addedTo(inTime.answers[nr], one));
      const paragraph = /^- \*\*Dagarna\.\*\*.*$/m.exec(guide)?.[0] ?? '';
      const [lasting, passing] = paragraph.split('Resten').map(codesIn);
      expect(uniqueOf(added)).toEqual(uniqueOf([lasting, passing]));
      // The course of the first insats, when everything about it has been sent.
      const last = late.answers.findLastIndex(({ step }) => step.path.endsWith('/forlopp'));
      expect(lasting).toEqual(expect.arrayContaining([...(added[last] ?? [])]));
    } finally {
      await today.close();
    }
  }, 120_000);
});

function writesOf(paths: Readonly<Record<string, object>>): readonly string[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => method !== 'get')
      .map((method) => `${method.toUpperCase()} ${path}`),
  );
}

/** `{insatsId}` of a route is whatever stands there in the guide. */
function isRoute(route: string, told: string): boolean {
  return new RegExp(`^${route.replaceAll(/\{[^}]*\}/g, '[^/]+')}$`).test(told);
}

function statusOf({ step, answer }: Answered): string {
  return `${step.method} ${step.path.replaceAll(/[0-9a-f-]{36}/g, '…')} ${answer.status}`;
}

type Answered = Walked['answers'][number];

function addedTo(before: Answered | undefined, after: Answered): readonly string[] {
  const known = flagsOf(before);
  return flagsOf(after).filter((kod) => !known.includes(kod));
}

function flagsOf(one: Answered | undefined): readonly string[] {
  const flaggor: readonly { readonly kod: string }[] = one?.answer.body?.kvalitetsflaggor ?? [];
  return flaggor.map(({ kod }) => kod);
}

function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([A-Z_0-9]+)`/g)].map(([, kod = '']) => kod);
}

function uniqueOf(lists: readonly (readonly string[] | undefined)[]): readonly string[] {
  return [...new Set(lists.flatMap((list) => list ?? []))].sort();
}

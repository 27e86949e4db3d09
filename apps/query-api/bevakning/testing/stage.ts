import 'reflect-metadata';
import { Module } from '@nestjs/common';
import supertest from 'supertest';
import type {
  AccessEntry,
  Actor,
  Enhetsomfang,
  Gate,
  Namngivna,
  Resource,
  Thing,
} from '../../../../libs/access/index.js';
import type { InsatsEvent, InsatsId } from '../../../../libs/domain/index.js';
import { historyOf } from '../../../../libs/runtime/index.js';
import { engineOf, rebuild } from '../../../../libs/read-model/index.js';
import { createWebApp, listenOnLoopback } from '../../../../libs/web/index.js';
import { PROJECTIONS } from '../../../../projections/index.js';
import { append, openTestLog, stored } from '../../../../test/support/log.js';
import { createQueryApiModule } from '../../query-api.module.js';
import { openReadDatabase } from '../../read-database.js';

/** Who works with an insats, as the directory and the vault would say. */
export type Akt = Pick<Resource, 'enhet' | 'skyddad'> & { readonly anvandare?: string };

function namngivna({ anvandare, enhet }: Akt): Namngivna {
  const ansvariga = anvandare === undefined ? [] : [{ id: anvandare, namn: 'Påhittad person' }];
  return { ansvariga, ...(enhet === undefined ? {} : { enhet }) };
}

export interface Stage {
  /** Asks as somebody; `entries` is what the read audit took down of it. */
  get(
    actor: Actor,
    path: string,
  ): Promise<{
    readonly status: number;
    readonly body: Answer;
    readonly entries: AccessEntry[];
    /** The body as it came, of a page. */
    readonly text: string;
    readonly headers: Readonly<Record<string, string>>;
  }>;
  /** Records more on an insats, which no view is told of. */
  record(id: string, ...events: readonly InsatsEvent[]): Promise<unknown>;
  close(): Promise<void>;
}

/** As loose as JSON: a spec says what it looks for. */
export type Answer = Readonly<Record<string, unknown>> & {
  readonly rader: readonly Readonly<Record<string, unknown>>[];
};

/** The questions over real HTTP, on a log of these lives and with these people named on them. */
export async function openStage(
  now: () => number,
  liv: Readonly<Record<string, readonly InsatsEvent[]>>,
  akter: Readonly<Record<string, Akt>> = {},
): Promise<Stage> {
  const log = await openTestLog();
  for (const [id, events] of Object.entries(liv)) {
    await append(log, `insats-${id}`, stored(events));
  }
  await rebuild(engineOf(log), PROJECTIONS);
  const db = await openReadDatabase(log.url);
  let actor: Actor | undefined;
  let entries: AccessEntry[] = [];
  const gate: Gate = {
    identify: () => (actor === undefined ? Promise.reject(new Error()) : Promise.resolve(actor)),
    factsOf: (thing, who) => Promise.resolve(factsOf(thing, who, akter)),
    audit: (more) => Promise.resolve(void entries.push(...more)),
  };
  const historyIn = (insatsId: InsatsId) => historyOf(log.store, insatsId);
  const questions = { db, now, ...peopleOf(akter), status: nothing, historyOf: historyIn };
  @Module({ imports: [createQueryApiModule(questions)] })
  class Shell {}
  const app = await createWebApp(Shell, { gate });
  app.useLogger(false);
  const url = await listenOnLoopback(app, 0, () => undefined);
  return {
    get: async (who, path) => {
      [actor, entries] = [who, []];
      const answered = await supertest(url).get(path);
      const { status, text, headers } = answered;
      return { status, body: answered.body as Answer, entries, text, headers };
    },
    record: (id, ...events) => append(log, `insats-${id}`, stored(events)),
    close: async () => {
      await app.close();
      await db.destroy();
      await log.close();
    },
  };
}

const nothing = () => Promise.resolve([]);

function peopleOf(akter: Readonly<Record<string, Akt>>) {
  return {
    namesIn: (namnder: '*' | readonly string[], ids: readonly string[]) =>
      Promise.resolve(
        new Map(
          ids
            .filter((id) => namnder === '*' || namnder.includes(NAMNDER.get(id) ?? ''))
            .map((id) => [id, 'Påhittad person']),
        ),
      ),
    casesOf: (anvandare: string) =>
      Promise.resolve(
        Object.keys(akter)
          .filter((id) => akter[id]?.anvandare === anvandare)
          .map((insatsId) => ({ insatsId, namnd: NAMNDER.get(anvandare) ?? '' })),
      ),
    assignedTo: ({ id }: Actor) =>
      Promise.resolve(Object.keys(akter).filter((key) => akter[key]?.anvandare === id)),
    enheter: ({ namnder, insatser }: Enhetsomfang) => {
      const all = Object.entries(akter).filter(
        ([id]) => namnder.length > 0 || insatser.includes(id),
      );
      return Promise.resolve(all.flatMap(([, { enhet }]) => enhet ?? []));
    },
    namedOn: (cases: readonly { readonly insatsId: string }[]) =>
      Promise.resolve(
        new Map(cases.map(({ insatsId: id }) => [id, namngivna(akter[id] ?? {})] as const)),
      ),
  };
}

function factsOf(
  { namnd, insatsId, individId }: Thing,
  { id }: Actor,
  akter: Readonly<Record<string, Akt>>,
): Resource {
  const { enhet, skyddad, anvandare } = akter[insatsId ?? ''] ?? {};
  const assigned = anvandare === id ? ('personlig' as const) : undefined;
  return { ...{ namnd, insatsId, individId, enhet }, skyddad: skyddad === true, assigned };
}

let people = 0;
/** Where the people made up work. */
const NAMNDER = new Map<string, string>();

/** Somebody made up with one role in one nämnd. */
export function person(
  roll: Actor['tilldelningar'][number]['roll'],
  namnd: string,
  enhet?: string,
): Actor {
  people += 1;
  const id = `00000000-0000-4000-8000-0000000b0${String(people).padStart(3, '0')}`;
  NAMNDER.set(id, namnd);
  return {
    id,
    namn: 'Påhittad person',
    tilldelningar: [{ roll, namnd, from: '2000-01-01', ...(enhet === undefined ? {} : { enhet }) }],
    nodatkomst: [],
  };
}

export const insats = (n: number): string =>
  `00000000-0000-4000-8000-0000000c${String(n).padStart(4, '0')}`;

import type { DataSource } from 'typeorm';
import {
  aktOf,
  datumInSweden,
  decodeRecordedInsatsEvent,
  insatsStream,
  type IndividId,
  type InsatsId,
} from '../../libs/domain/index.js';
import { undantagOf, underGallring } from '../../libs/privacy/index.js';
import {
  akterOf,
  ansvarigaNamnder,
  historyOf,
  individer,
  insatserOf,
  fodelsedagOf,
  isKnownIndivid,
  overtagnaIndivider,
  type Platform,
} from '../../libs/runtime/index.js';
import { statusOf } from '../../projections/follow.js';
import { arOppen, insatsForloppOf } from '../../projections/insats-forlopp/index.js';
import { Answering, type AnswerApiOptions } from '../answer-api/index.js';
import { granskatOm } from '../audit-api/index.js';
import type { Jobs } from '../jobs/index.js';
import { healthChecks } from './health-checks.js';
import type { StandaloneParts } from './standalone.module.js';

/** What is open and running when the routes are made. */
export interface Running {
  readonly platform: Platform;
  readonly db: DataSource;
  readonly jobs: Jobs;
  readonly answers: Pick<AnswerApiOptions, 'audit' | 'publicUrl'>;
  /** The clock of the machine unless told. */
  readonly now?: () => number;
  /** Turns a case system's own names into ids. */
  readonly individNyckel?: Buffer;
}

/** What every part of the service needs, from what is running. */
export function partsOf(running: Running): StandaloneParts {
  const { platform, db, jobs, answers, now = Date.now, individNyckel } = running;
  const { store, pool, protection } = platform;
  const answerOptions = { store, svarslankar: protection.svarslankar, now, ...answers };
  const insatser = (individId: string) => insatserOf(pool, individId);
  const audits = auditsOn(platform, now);
  return {
    recording: {
      ...{ store, now, access: protection, individNyckel },
      ...individerOf(platform),
    },
    questions: {
      ...{ db, now, status: () => statusOf(platform) },
      ...peopleOf(platform),
      historyOf: (insatsId) => historyOf(platform.store, insatsId),
    },
    persons: {
      ...protection,
      store,
      insatserOf: insatser,
      overtagna: (namnder) => overtagnaIndivider(pool, namnder),
      studierOf: (individId) => studierOf(platform, individId),
      granskatOm: (insatsIds) => granskatOm(audits, insatsIds),
      undantagOf: (individId) => undantagOf(pool, [individId as IndividId]),
      now,
    },
    access: {
      ...protection,
      aktOf: (insatsId) => aktIn(platform, insatsId),
      arOppen: (insatsId) => arOppenIn(platform, insatsId, now),
      namnderOfIndivid: (individId) => namnderOf(platform, individId as IndividId),
      insatserOf: insatser,
      now,
    },
    ...{ audits, answers: answerOptions, answering: new Answering(answerOptions) },
    jobs: jobs.desk,
    checks: [...healthChecks(platform, db), ...jobs.checks],
  };
}

/** Who works with what, for the questions. */
function peopleOf({ protection: { directory } }: Platform) {
  return {
    assignedTo: (actor) => directory.assignedTo(actor),
    namedOn: (cases) => directory.namedOn(cases),
    namesIn: (namnder, ids) => directory.namesIn(namnder, ids),
    casesOf: (anvandare) => directory.casesOf(anvandare),
    enheter: (omfang) => directory.enheter(omfang),
  } satisfies Partial<StandaloneParts['questions']>;
}

function auditsOn({ store, reader, ...platform }: Platform, now: () => number) {
  return {
    ...{ store, now, reader, synced: () => platform.synced() },
    underGallring: (insatsIds: readonly string[]) =>
      underGallring(platform.pool, insatsIds as readonly InsatsId[]),
  };
}

/** The nämnder that answer for a person today. */
async function namnderOf(platform: Platform, individId: IndividId) {
  const { vault } = platform.protection;
  return ansvarigaNamnder(await akterOf(platform, individId), await vault.namndOf(individId));
}

/** Read from the log itself: what was recorded a moment ago counts too. */
async function aktIn({ store }: Platform, insatsId: string) {
  const stored = await store.readStream(insatsStream(insatsId as InsatsId));
  return aktOf(stored.filter(({ type }) => type !== 'Gallrad').map(decodeRecordedInsatsEvent));
}

/** As the list before a hand-over has it, but read from the log itself. */
async function arOppenIn({ store }: Platform, insatsId: string, now: () => number) {
  const history = await historyOf(store, insatsId as InsatsId);
  const forlopp = insatsForloppOf(history, datumInSweden(now()));
  return forlopp !== undefined && arOppen(forlopp);
}

/** Which studies a person's data have been handed to, by the words of the approved request. */
async function studierOf({ protection }: Platform, individId: string) {
  const { studies, approvals } = protection;
  const used = await studies.ofIndivid(individId);
  return Promise.all(
    used.map(async ({ studieId, lamnatAt }) => {
      const innehall = (await approvals.find(studieId))?.innehall ?? {};
      const text = (name: string) => (typeof innehall[name] === 'string' ? innehall[name] : '');
      const andamal = text('syfte');
      return {
        studieId,
        namn: text('namn') || studieId,
        diarienummer: text('diarienummer'),
        andamal,
        lamnatAt,
      };
    }),
  );
}

/** What is known of persons, for those who record. */
function individerOf(platform: Platform) {
  return {
    isKnownIndivid: (opened: Parameters<typeof isKnownIndivid>[1]) =>
      isKnownIndivid(platform, opened),
    fodelsedagOf: (individId: string) => fodelsedagOf(platform, individId),
    individer: individer(platform),
  };
}

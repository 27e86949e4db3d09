import { setTimeout as wait } from 'node:timers/promises';
import {
  datumInSweden,
  insatsStream,
  instrumentMedKod,
  texterDen,
  type Instrument,
  type InsatsId,
  type RecordedInsatsEvent,
  type Svar,
} from '../../../libs/domain/index.js';
import {
  createRecorder,
  type Recorder,
  type RecordOutcome,
} from '../../../libs/recording/index.js';
import { isOpen, readKod, tillstandOf, type Svarslank } from '../../../libs/svarslank/index.js';
import { answerProblem } from '../answer-problems.js';
import type { AnswerApiOptions } from '../options.js';
import { hindersOf, historyOf, isAnswered, requestOf, type Lamnat } from './command.js';
import { formularOf, type Formular } from './formular.js';
import { egenKurva, type EgenPunkt } from './egen-kurva.js';
import { takenAs } from './only-answer.js';
import { poangsattaSvar } from './poang.js';
import { entryOf, Refusals, type Caller, type RefusalKod } from './refusals.js';
import { tackOf, type Tack } from './tack.js';

/** A link that a code has opened, and what it asks for. */
interface Opened {
  readonly lank: Svarslank;
  readonly instrument: Instrument;
}

type Refuse = (kod: RefusalKod, lank?: Svarslank) => Promise<Error>;

const PATIENCE_MS = 50;
const MOST_TRIES = 40;

/** What somebody with a code can do: see the questions, and answer them once. */
export class Answering {
  readonly #recorder: Recorder;
  readonly #refusals: Refusals;

  constructor(private readonly options: AnswerApiOptions) {
    this.#recorder = createRecorder(options);
    this.#refusals = new Refusals(options);
  }

  /** The questions of a code that can still be used. @throws ProblemError */
  async fragor(typed: string, caller: Caller): Promise<Formular> {
    const refuse = this.#refuse(caller);
    const { lank, instrument } = await this.#open(typed, refuse);
    const hinder = await this.#hinder(lank, instrument);
    if (hinder !== undefined) throw await refuse(hinder, lank);
    await this.options.audit([entryOf(caller, { lank, utfall: 'tillaten' })]);
    return formularOf(instrument, texterDen(instrument, datumInSweden(this.options.now())));
  }

  /** Takes the answers to the log; the same answers once more are thanked for in the same words. @throws ProblemError */
  async svara(typed: string, svar: readonly Svar[], caller: Caller): Promise<Tack> {
    const refuse = this.#refuse(caller);
    const { lank, instrument } = await this.#open(typed, refuse);
    const scored = poangsattaSvar(instrument, svar, {
      datum: datumInSweden(this.options.now()),
      informant: lank.informant,
    });
    if ('fel' in scored) {
      // Of a used code nothing more is told than of a wrong one.
      if (tillstandOf(lank, this.options.now()) === 'anvand') throw await refuse('anvand', lank);
      throw answerProblem('svar-ogiltiga', { errors: scored.fel });
    }
    await this.options.audit([entryOf(caller, { lank, utfall: 'tillaten' })]);
    const outcome = await this.#record(
      lank,
      { underlag: scored.underlag, svar },
      { caller, refuse },
    );
    await this.#settle(lank, outcome, refuse);
    const kurva = await this.#kurva(lank);
    return tackOf(lank, instrument, { poang: scored.poang, kurva });
  }

  /** The answer is saved already: where what came before cannot be read, it is thanked for without. */
  async #kurva(lank: Svarslank): Promise<readonly EgenPunkt[]> {
    try {
      const lankar = await this.options.svarslankar.ofInsats(lank.insatsId);
      return egenKurva(lank, lankar, await this.#history(lank));
    } catch {
      return [];
    }
  }

  #refuse(caller: Caller): Refuse {
    const startedAt = performance.now();
    return (kod, lank) => this.#refusals.refuse(caller, { kod, lank, startedAt });
  }

  /** The link of a code that is neither out of time nor withdrawn; a used one passes, to be told a retry from a second answer. */
  async #open(typed: string, refuse: Refuse): Promise<Opened> {
    const kod = readKod(typed);
    if (kod === undefined) throw answerProblem('svarskod-felskriven');
    const lank = await this.options.svarslankar.find(kod);
    if (lank === undefined) throw await refuse('okand');
    const now = this.options.now();
    if (!isOpen(lank, now)) throw await refuse(closedAs(lank, now), lank);
    const instrument = instrumentMedKod(lank.instrument, lank.instrumentversion);
    if (instrument === undefined) throw await refuse('avvisad-okant-instrument', lank);
    return { lank, instrument };
  }

  /** Why nobody should be asked the questions now. Found before, so that nobody answers in vain. */
  async #hinder(lank: Svarslank, instrument: Instrument): Promise<RefusalKod | undefined> {
    if (lank.forbrukadAt !== undefined) return 'anvand';
    const history = await this.#history(lank);
    if (isAnswered(lank, history)) {
      // The process ended between the log and the link: the log is right.
      await this.options.svarslankar.markUsed(lank.svarslankId);
      return 'anvand';
    }
    const taken = await takenAs(this.options.svarslankar, lank, history);
    if (taken !== undefined) return taken;
    const what = { lagsta: instrument.min, at: this.options.now() };
    const [first] = hindersOf(lank, history, what);
    return first === undefined ? undefined : `avvisad-${first.code}`;
  }

  /** The same answers sent twice at once are one: the second waits for the first. */
  async #record(
    lank: Svarslank,
    lamnat: Lamnat,
    { caller, refuse }: { readonly caller: Caller; readonly refuse: Refuse },
  ): Promise<RecordOutcome> {
    const isUsed = lank.forbrukadAt !== undefined;
    // Used, and yet no answer in the log: it was erased, or the log is an older copy. It is not taken anew.
    if (isUsed && !isAnswered(lank, await this.#history(lank))) throw await refuse('anvand', lank);
    const request = requestOf(lank, lamnat, {
      requestId: caller.requestId,
      at: this.options.now(),
      authorize: async (history) => {
        const taken = await takenAs(this.options.svarslankar, lank, history);
        if (taken !== undefined) throw await refuse(taken, lank);
      },
    });
    let outcome = await this.#recorder.record(request);
    for (let tries = 0; tries < MOST_TRIES && (await this.#isPending(lank, outcome)); tries += 1) {
      await wait(PATIENCE_MS);
      outcome = await this.#recorder.record(request);
    }
    return outcome;
  }

  /** Whether another answer is on its way that may still fail: until it stands in the log, nothing is used up. */
  async #isPending(lank: Svarslank, { kind }: RecordOutcome): Promise<boolean> {
    if (kind !== 'keyReused') return kind === 'inFlight';
    return !isAnswered(lank, await this.#history(lank));
  }

  async #history({ insatsId }: Svarslank): Promise<readonly RecordedInsatsEvent[]> {
    return historyOf(await this.options.store.readStream(insatsStream(insatsId as InsatsId)));
  }

  async #settle(lank: Svarslank, outcome: RecordOutcome, refuse: Refuse): Promise<void> {
    switch (outcome.kind) {
      case 'recorded':
      case 'unchanged':
        await this.#markUsed(lank);
        return;
      case 'keyReused':
        await this.#markUsed(lank);
        throw await refuse('andra-svar', lank);
      case 'rejected':
        throw await refuse(`avvisad-${outcome.rejections[0]?.code ?? 'okand'}`, lank);
      case 'stale':
      case 'inFlight':
        throw unclear();
      case 'unavailable':
        throw unclear(outcome.cause);
    }
  }

  /** What was recorded stays so: if the link cannot be closed now, the same answers close it later. */
  async #markUsed(lank: Svarslank): Promise<void> {
    if (lank.forbrukadAt !== undefined) return;
    await this.options.svarslankar.markUsed(lank.svarslankId).catch((cause: unknown) => {
      throw unclear(cause);
    });
  }
}

function closedAs(lank: Svarslank, now: number): RefusalKod {
  const tillstand = tillstandOf(lank, now);
  return tillstand === 'oanvand' ? 'utgangen' : tillstand;
}

function unclear(cause?: unknown): Error {
  return answerProblem('svar-oklart', { headers: { 'Retry-After': '2' }, cause });
}

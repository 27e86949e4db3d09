import type { Approvals, Godkannande } from '../../../libs/access/index.js';
import {
  aktOf,
  datumInSweden,
  decodeRecordedInsatsEvent,
  insatsDecider,
  insatsState,
  insatsStream,
  type MakuleraHandelse,
  type RecordedInsatsEvent,
} from '../../../libs/domain/index.js';
import type { EventStore } from '../../../libs/event-store/port.js';
import { commandHash, type Recorder } from '../../../libs/recording/index.js';
import { accessProblem } from '../../../libs/web/index.js';
import type { MakuleringDto } from '../dto/makulering.dto.js';
import { answerOf } from '../recording/answer.js';
import type { InsatsEnvelope } from '../recording/envelope.js';
import { requireInsats } from '../recording/insats-recording.js';
import { recordingProblem } from '../recording/recording-problems.js';
import { problemOf } from '../recording/refusal.js';

/** What annulling needs from outside. */
export interface MakuleringarOptions {
  readonly store: EventStore;
  readonly recorder: Recorder;
  readonly approvals: Approvals;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

type Data = MakuleraHandelse['data'];

/** Annulments by two persons: what cannot be done is refused when it is asked for, not when it is decided. */
export class Makuleringar {
  constructor(private readonly options: MakuleringarOptions) {}

  /** Asks for an annulment. */
  async begar(envelope: InsatsEnvelope, data: Data): Promise<MakuleringDto> {
    const { insatsId, asking, expected } = envelope;
    const stored = await this.options.store.readStream(insatsStream(insatsId));
    const history = stored.map(decodeRecordedInsatsEvent);
    await requireInsats(envelope, history);
    const actual = stored.at(-1)?.revision ?? -1n;
    if (actual !== expected) throw problemOf({ kind: 'stale', actual }, false);
    this.#refuseImpossible(data, history);
    const { approvals } = this.options;
    // The same event is asked about once: whoever asks again is told of the request that waits.
    const { handelseId } = data;
    const [waiting] = await approvals.waiting('makulering', { insatsId, handelseId });
    const { id, status } =
      waiting ??
      (await approvals.request({
        kind: 'makulering',
        namnder: [aktOf(history)?.namnd ?? ''],
        innehall: { insatsId, ...data, ...described(history, handelseId) },
        begardAv: asking.actor.id,
      }));
    return { godkannandeId: id, status };
  }

  #refuseImpossible(data: Data, history: readonly RecordedInsatsEvent[]): void {
    const command = { type: 'MakuleraHandelse', data } as const;
    const context = { today: datumInSweden(this.options.now()), actor: '' };
    const decision = insatsDecider.decide(command, insatsState(history), context);
    if (decision.accepted) return;
    throw problemOf({ kind: 'rejected', rejections: decision.rejections, commandIndex: 0 }, false);
  }

  /** Decides, and carries out what was approved. Cut off in between, the same decision again carries it out. */
  async besluta(
    envelope: Omit<InsatsEnvelope, 'expected' | 'key'>,
    godkannandeId: string,
    godkann: boolean,
  ): Promise<MakuleringDto> {
    const { asking, insatsId } = envelope;
    const { approvals, store } = this.options;
    const stored = await store.readStream(insatsStream(insatsId));
    const akt = aktOf(stored.map(decodeRecordedInsatsEvent));
    await asking.require({ resurs: 'insats', insatsId, ...akt });
    const begaran = await approvals.find(godkannandeId);
    if (begaran?.kind !== 'makulering' || begaran.innehall.insatsId !== insatsId) {
      await asking.refuse('annan-begaran');
      throw accessProblem('uppgiften-finns-inte');
    }
    const mine = begaran.status === 'godkand' && begaran.beslutadAv === asking.actor.id;
    if (!mine) {
      await approvals.decide({ id: godkannandeId, godkann, beslutadAv: asking.actor.id });
    }
    return godkann ? this.#verkstall(envelope, begaran) : { godkannandeId, status: 'avslagen' };
  }

  async #verkstall(
    { insatsId, asking, correlationId }: Omit<InsatsEnvelope, 'expected' | 'key'>,
    { id, innehall }: Godkannande,
  ): Promise<MakuleringDto> {
    const { datum, handelseId, skal } = innehall as unknown as Data;
    const data = { datum, handelseId, skal };
    const command = { type: 'MakuleraHandelse', data } as const;
    const outcome = await this.options.recorder.record({
      insatsId,
      command,
      key: `godkannande-${id}`,
      bodyHash: commandHash({ command: command.type, body: data }),
      actor: asking.actor.id,
      source: { kind: 'manual', reference: `godkannande ${id}` },
      correlationId,
    });
    if (outcome.kind !== 'recorded' && outcome.kind !== 'unchanged') {
      throw outcome.kind === 'inFlight'
        ? recordingProblem('begaran-pagar')
        : problemOf(outcome, false);
    }
    await this.options.approvals.takeApproved(id, 'makulering');
    return { godkannandeId: id, status: 'verkstalld', registrering: answerOf(insatsId, outcome) };
  }
}

/** What a request is about, so that the one who decides need not open the file. */
function described(history: readonly RecordedInsatsEvent[], handelseId: string) {
  const target = history.find(({ id }) => id === handelseId);
  return target === undefined ? {} : { typ: target.type, intraffade: target.data.datum };
}

import { findAtgard, type Atgard } from '../policy/actions.js';
import type { Actor, Resource } from '../policy/actor.js';
import { decide, type Decision, type Nekad, type Tillaten } from '../policy/decide.js';
import { grantUnder, namndOmfattning } from '../policy/extent.js';
import type { Andamal } from '../policy/words.js';
import type { AccessEntry, Gate, InsatsThing, Thing } from './gate.js';
import { AccessRefused } from './refused.js';

/** What is known of a request before anything it asks for has been looked at. */
export interface Call {
  readonly gate: Gate;
  readonly actor: Actor;
  readonly atgard: Atgard;
  readonly andamal: Andamal | undefined;
  readonly requestId: string;
}

/**
 * Who is asking, and the one way to find out what they may be shown. Each answer, yes or no, stands in
 * the read audit before it is given; can that not be written, nothing is given.
 */
export class Asking {
  #consulted = false;

  constructor(private readonly call: Call) {}

  get actor(): Actor {
    return this.call.actor;
  }

  get requestId(): string {
    return this.call.requestId;
  }

  /** The same caller about another action: for a request that holds many of them. */
  under(atgard: Atgard): Asking {
    return new Asking({ ...this.call, atgard });
  }

  /** Whether the handler has asked at all. */
  get consulted(): boolean {
    return this.#consulted;
  }

  /** The nämnder that the rule of this route can reach at all: the outer wall, put down by nobody. */
  reach(): '*' | readonly string[] {
    const { actor, atgard, andamal } = this.call;
    return namndOmfattning(actor, atgard, andamal);
  }

  /**
   * What of a thing may be seen, and as whom.
   * @throws AccessRefused, or `hidden` where existence itself is secret
   */
  async require(
    thing: Thing,
    { atgard = this.call.atgard, hidden }: Requirement = {},
  ): Promise<Tillaten> {
    this.#consulted = true;
    const { gate, actor, andamal } = this.call;
    const facts = await gate.factsOf(thing, actor);
    const decision = decide(actor, atgard, facts, andamal);
    await this.#auditAll(atgard, [{ thing: placed(thing, facts), decision }]);
    if (decision.tillat) return decision;
    if (decision.hemlig && hidden !== undefined) throw hidden;
    throw new AccessRefused(decision.kod, decision.hemlig);
  }

  /** The same of each of many insatser, each put down as if it were asked for alone. @throws AccessRefused */
  async requireEach(things: readonly InsatsThing[]): Promise<readonly Tillaten[]> {
    this.#consulted = true;
    const { atgard } = this.call;
    const judged = await this.#judge(things, atgard);
    await this.#auditAll(atgard, judged);
    return judged.map(({ decision }) => {
      if (decision.tillat) return decision;
      throw new AccessRefused(decision.kod, decision.hemlig);
    });
  }

  /** Asks for an action that concerns no person and no nämnd. @throws AccessRefused */
  async system(): Promise<Tillaten> {
    const { actor, atgard, andamal } = this.call;
    const namnd = actor.tilldelningar
      .map((one) => one.namnd)
      .find((one) => decide(actor, atgard, { namnd: one }, andamal).tillat);
    return this.require({ resurs: 'system', namnd });
  }

  /** Whether a thing may be seen; a no is not written down, since nothing was asked for by name. */
  async may(thing: Thing, atgard: Atgard = this.call.atgard): Promise<boolean> {
    const { gate, actor, andamal } = this.call;
    return decide(actor, atgard, await gate.factsOf(thing, actor), andamal).tillat;
  }

  /** Those of many insatser that may be seen. */
  async allowedOf(
    things: readonly InsatsThing[],
    atgard: Atgard = this.call.atgard,
  ): Promise<readonly InsatsThing[]> {
    const judged = await this.#judge(things, atgard);
    return things.filter((_, nr) => judged[nr]?.decision.tillat === true);
  }

  /** The nämnder that a list or a figure may cover; never none. */
  async extent(resurs: Thing['resurs']): Promise<'*' | readonly string[]> {
    this.#consulted = true;
    const { actor, atgard, andamal, gate } = this.call;
    const grant = grantUnder(actor, atgard, andamal);
    const namnder = this.reach();
    if (grant === undefined || namnder.length === 0) {
      const refused = this.#undecided();
      await gate.audit([this.#line(atgard, { thing: { resurs }, decision: refused })]);
      throw new AccessRefused(refused.kod, false);
    }
    const entries = (namnder === '*' ? ['*'] : namnder).map((namnd) => ({
      ...this.#entry(atgard, { resurs, namnd }),
      ...grant,
      utfall: 'tillaten' as const,
    }));
    if (findAtgard(atgard)?.audited !== false) await gate.audit(entries);
    return namnder;
  }

  /** Why there is nothing to cover: the policy says it of a thing without a nämnd. */
  #undecided(): Nekad {
    const { actor, atgard, andamal } = this.call;
    const decision = decide(actor, atgard, {}, andamal);
    return decision.tillat ? { tillat: false, kod: 'roll-saknas', hemlig: false } : decision;
  }

  /** Puts a refusal down that was made before any thing was looked at. */
  async refuse(kod: string): Promise<void> {
    await this.call.gate.audit([
      { ...this.#entry(this.call.atgard, { resurs: 'system' }), utfall: 'nekad', kod },
    ]);
  }

  async #judge(things: readonly InsatsThing[], atgard: Atgard): Promise<readonly Judged[]> {
    const { gate, actor, andamal } = this.call;
    const facts = await (gate.factsOfEach?.(things, actor) ??
      Promise.all(things.map((thing) => gate.factsOf(thing, actor))));
    return things.map((thing, nr) => {
      const known = facts[nr] ?? {};
      return { thing: placed(thing, known), decision: decide(actor, atgard, known, andamal) };
    });
  }

  async #auditAll(atgard: Atgard, judged: readonly Judged[]): Promise<void> {
    if (findAtgard(atgard)?.audited === false || judged.length === 0) return;
    await this.call.gate.audit(judged.map((one) => this.#line(atgard, one)));
  }

  #line(atgard: Atgard, { thing, decision }: Judged): AccessEntry {
    const entry = this.#entry(atgard, thing);
    if (!decision.tillat) return { ...entry, utfall: 'nekad', kod: decision.kod };
    const { roll, andamal, faltgrupper, nodatkomst } = decision;
    const utfall = nodatkomst ? 'nodatkomst' : 'tillaten';
    return { ...entry, roll, andamal, faltgrupper, utfall };
  }

  #entry(atgard: Atgard, { resurs, namnd, insatsId, individId }: Thing) {
    const { actor, andamal, requestId } = this.call;
    const resursId = insatsId ?? individId;
    return {
      actorId: actor.id,
      namnd,
      atgard,
      andamal,
      faltgrupper: [],
      resurs,
      resursId,
      requestId,
    } satisfies Omit<AccessEntry, 'utfall'>;
  }
}

interface Judged {
  readonly thing: Thing;
  readonly decision: Decision;
}

/** Which nämnd answers for a person is known by the facts alone. */
function placed(thing: Thing, { namnd }: Resource): Thing {
  return { ...thing, namnd: thing.namnd ?? namnd };
}

interface Requirement {
  /** The action, where it is another than the route's own. */
  readonly atgard?: Atgard;
  /** What is answered where existence is secret: the same as when the thing does not exist. */
  readonly hidden?: Error;
}

import fc from 'fast-check';
import { NAMNDREGISTER } from '../../domain/index.js';
import { ATGARDER, findAtgard, type Atgard } from './actions.js';
import type { Actor, Resource, Tilldelning } from './actor.js';
import { decide } from './decide.js';
import { AVSLAG } from './denials.js';
import { mayAtAll, namndOmfattning } from './extent.js';
import { medForegangare } from './reach.js';
import { ANDAMAL, ROLLER, type Andamal, type Roll } from './words.js';

const actions = Object.keys(ATGARDER) as Atgard[];
const IDS = ['x', 'y', 'z'] as const;
const namnd = fc.constantFrom(...NAMNDREGISTER.map(({ kod }) => kod));
const enhet = fc.constantFrom('norr', 'soder');
const action = fc.constantFrom(...actions);
const andamal = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  fc.constantFrom(...ANDAMAL),
);
const seldom = fc.integer({ min: 0, max: 7 }).map((one) => one === 0);

const tilldelning: fc.Arbitrary<Tilldelning> = fc
  .record(
    {
      roll: fc.constantFrom(...(Object.keys(ROLLER) as Roll[])),
      namnd: fc.oneof({ weight: 5, arbitrary: namnd }, fc.constant('*')),
      enhet,
    },
    { requiredKeys: ['roll', 'namnd'] },
  )
  .map((one) => ({ ...one, from: '2020-01-01' as const }));

const actor: fc.Arbitrary<Actor> = fc.record({
  id: fc.constant('actor'),
  namn: fc.constant('Sam'),
  tilldelningar: fc.array(tilldelning, { maxLength: 4 }),
  nodatkomst: fc.subarray([...IDS]),
});

const resource: fc.Arbitrary<Resource> = fc.record(
  {
    namnd,
    enhet,
    insatsId: fc.constantFrom(...IDS),
    individId: fc.constantFrom(...IDS),
    assigned: fc.constantFrom('personlig', 'enhet'),
    skyddad: seldom,
    gallras: seldom,
  },
  { requiredKeys: [] },
);

/** Half the questions are what the actor may be thought to ask: otherwise nearly every answer would be no. */
const question = fc
  .record({ actor, action, resource, andamal, near: fc.boolean(), nth: fc.nat(40) })
  .map(({ near, nth, ...one }) => {
    const own = one.actor.tilldelningar[0];
    if (!near || own === undefined) return one;
    const usual = actions.filter((name) => mayAtAll({ ...one.actor, tilldelningar: [own] }, name));
    const code = own.namnd === '*' ? 'farsta' : own.namnd;
    const wanted = usual[nth % usual.length] ?? one.action;
    return { ...one, action: wanted, resource: { ...one.resource, namnd: code } };
  });
type Question = typeof question extends fc.Arbitrary<infer Q> ? Q : never;

const ask = (one: Question) => decide(one.actor, one.action, one.resource, one.andamal);
const always = (property: (one: Question) => boolean | void) =>
  fc.assert(fc.property(question, property), { numRuns: 5_000 });

describe('the policy, whatever is asked', () => {
  it('opens a person of another board to nobody', () => {
    let allowed = 0;
    always((one) => {
      const answer = ask(one);
      if (ATGARDER[one.action].niva !== 'individ' || !answer.tillat) return true;
      allowed++;
      const home = one.actor.tilldelningar.filter(({ roll }) => roll === answer.roll);
      return home.some(
        (held) =>
          held.namnd === '*' || medForegangare(held.namnd).includes(one.resource.namnd ?? ''),
      );
    });
    expect(allowed).toBeGreaterThan(200);
  });

  it('lets the whole city open a person only to roles that do not work with cases', () => {
    always((one) => {
      const answer = ask({ ...one, actor: cityWide(one.actor) });
      if (ATGARDER[one.action].niva !== 'individ' || !answer.tillat) return true;
      return ['utvarderare', 'dataskyddsombud', 'gallringsansvarig'].includes(answer.roll);
    });
  });

  it('gives an answer under the purpose asked for, one that the role has, and only the data of that', () => {
    always((one) => {
      const answer = ask(one);
      const row = ATGARDER[one.action];
      if (!answer.tillat || row.niva === 'inloggad') return true;
      if (one.andamal !== undefined && answer.andamal !== one.andamal) return false;
      const held = row.regler.filter(
        ({ roller, andamal: andamalen }) =>
          andamalen.includes(answer.andamal) &&
          one.actor.tilldelningar.some(({ roll }) => roller.includes(roll)),
      );
      return answer.faltgrupper.every((grupp) =>
        held.some(({ faltgrupper }) => faltgrupper.includes(grupp)),
      );
    });
  });

  it('never opens by protecting, erasing, taking away an assignment or closing emergency access', () => {
    always((one) => {
      if (ask(one).tillat) return true;
      const { actor: who, resource: what } = one;
      const stricter: readonly Question[] = [
        { ...one, resource: { ...what, skyddad: true } },
        { ...one, resource: { ...what, gallras: true } },
        { ...one, resource: { ...what, assigned: undefined } },
        { ...one, actor: { ...who, nodatkomst: [] } },
      ];
      return stricter.every((other) => !ask(other).tillat);
    });
    always((one) => {
      // Fewer roles may leave one purpose where there were two, so the purpose is named.
      const named: Question = { ...one, andamal: one.andamal ?? 'handlaggning' };
      const fewer = one.actor.tilldelningar.slice(1);
      if (ask(named).tillat) return true;
      return !ask({ ...named, actor: { ...one.actor, tilldelningar: fewer } }).tillat;
    });
  });

  it('agrees with the guard and with the boards of a list', () => {
    always((one) => {
      const answer = ask(one);
      if (!answer.tillat) return true;
      const boards = namndOmfattning(one.actor, one.action, answer.andamal);
      const within = boards === '*' || boards.includes(one.resource.namnd ?? boards[0] ?? '');
      return mayAtAll(one.actor, one.action) && within;
    });
  });

  it('has a sentence for every refusal and hides only what has a thing to hide', () => {
    always((one) => {
      const answer = ask(one);
      if (answer.tillat) return;
      expect(AVSLAG[answer.kod].length).toBeGreaterThan(20);
      if (answer.hemlig) expect(mayAtAll(one.actor, one.action)).toBe(true);
    });
  });
});

function cityWide(who: Actor): Actor {
  return { ...who, tilldelningar: who.tilldelningar.map((held) => ({ ...held, namnd: '*' })) };
}

describe('the table of actions', () => {
  const rows = Object.entries(ATGARDER);

  it('gives the board no way to a person, and erasure or running the service none to a file', () => {
    const individ = rows.filter(([, { niva }]) => niva === 'individ');
    expect(individ.length).toBeGreaterThan(15);
    for (const [, { regler }] of individ) {
      const roller = regler.flatMap((regel) => regel.roller);
      expect(roller).not.toContain('socialnamnd');
      expect(roller).not.toContain('namndanalytiker');
      expect(roller).not.toContain('drift');
    }
  });

  it('lets figures and research see no name, no free text and no log', () => {
    const secret = ['identitet', 'fritext', 'logg'];
    const without: readonly Andamal[] = ['uppfoljning', 'forskning', 'tillsyn'];
    for (const [name, { regler }] of rows) {
      if (name === 'granskning.las') continue;
      const shown = regler
        .filter(({ andamal: andamalen }) => andamalen.some((one) => without.includes(one)))
        .flatMap(({ faltgrupper }) => faltgrupper);
      expect(shown.filter((grupp) => secret.includes(grupp))).toEqual([]);
    }
  });

  it('has rules for all but what is open to the logged-in, and audits all of the former', () => {
    for (const [name, { niva, regler, audited, beskrivning }] of rows) {
      expect([name, regler.length > 0, audited]).toEqual([
        name,
        niva !== 'inloggad',
        niva !== 'inloggad',
      ]);
      expect(beskrivning).toMatch(/^[A-ZÅÄÖ]/);
      expect(findAtgard(name)).toBeDefined();
    }
  });
});

describe('the boards of a list', () => {
  const held = (roll: Roll, code: string): Actor => ({
    id: 'a',
    namn: 'A',
    tilldelningar: [{ roll, namnd: code, from: '2020-01-01' }],
    nodatkomst: [],
  });

  it('are the own one with those before it, or the city where the rule reaches it', () => {
    expect(namndOmfattning(held('namndanalytiker', 'jarva'), 'utfall.las')).toEqual([
      'jarva',
      'rinkeby-kista',
      'spanga-tensta',
    ]);
    expect(namndOmfattning(held('namndanalytiker', 'norrmalm'), 'utfall.las')).toEqual([
      'norrmalm',
    ]);
    expect(namndOmfattning(held('revisor', '*'), 'utfall.las')).toBe('*');
    expect(namndOmfattning(held('namndanalytiker', '*'), 'utfall.las')).toEqual([]);
    expect(namndOmfattning(held('utvarderare', '*'), 'utfall.las')).toEqual([]);
    expect(namndOmfattning(held('utvarderare', '*'), 'utfall.las', 'forskning')).toBe('*');
    expect(namndOmfattning(held('drift', '*'), 'utfall.radera')).toEqual([]);
  });
});

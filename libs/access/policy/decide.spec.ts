import { actorWith, tilldelningFor, withNodatkomst } from '../testing.js';
import type { Resource } from './actor.js';
import { decide } from './decide.js';

const AKT: Resource = {
  namnd: 'farsta',
  enhet: 'ungdom',
  insatsId: 'insats-1',
  individId: 'individ-1',
};
const EGEN: Resource = { ...AKT, assigned: 'personlig' };

describe('decide', () => {
  it('refuses an action that nobody has declared, also one that every object has', () => {
    for (const action of ['insats.radera', 'toString', '__proto__', 'constructor', '']) {
      expect(decide(actorWith('drift'), action, AKT)).toEqual({
        tillat: false,
        kod: 'okand-atgard',
        hemlig: false,
      });
    }
  });

  it('refuses one without assignments even what is open to all who are logged in', () => {
    expect(decide(actorWith(), 'register.las', {})).toMatchObject({ kod: 'roll-saknas' });
    expect(decide(actorWith('revisor'), 'register.las', {})).toMatchObject({
      tillat: true,
      andamal: 'tillsyn',
    });
  });

  it('tells a missing role openly, and hides that the case of another board exists', () => {
    expect(decide(actorWith('socialnamnd'), 'insats.las', AKT)).toEqual({
      tillat: false,
      kod: 'roll-saknas',
      hemlig: false,
    });
    expect(decide(actorWith('enhetschef'), 'insats.las', { ...EGEN, namnd: 'bromma' })).toEqual({
      tillat: false,
      kod: 'annan-namnd',
      hemlig: true,
    });
    expect(decide(actorWith('behandlare'), 'insats.oppna', { namnd: 'bromma' })).toMatchObject({
      hemlig: false,
    });
  });

  it('refuses a person whose board is not known', () => {
    const nowhere = { ...EGEN, namnd: undefined };
    expect(decide(actorWith('behandlare'), 'insats.las', nowhere).tillat).toBe(false);
    expect(decide(actorWith('namndanalytiker'), 'utfall.las', {}).tillat).toBe(true);
  });

  it('lets those of every board in that answers for a person', () => {
    const person = { ...EGEN, namnd: 'farsta', namnder: ['farsta', 'bromma'] };
    const chef = tilldelningFor('enhetschef', { namnd: 'bromma' });
    expect(decide(actorWith(chef), 'individ.las', person).tillat).toBe(true);
    expect(
      decide(actorWith(chef), 'individ.las', { ...person, namnder: ['farsta'] }),
    ).toMatchObject({ tillat: false, kod: 'annan-namnd' });
  });

  it('refuses to open anything on the person of another board, also in an emergency', () => {
    const person = { namnd: 'farsta', individId: 'individ-1', annanNamndsIndivid: true };
    const opened = withNodatkomst(actorWith('socialsekreterare'), 'individ-1');
    for (const action of ['insats.oppna', 'individ.registrera', 'individ.las']) {
      expect(decide(opened, action, person)).toMatchObject({
        tillat: false,
        kod: 'individ-i-annan-namnd',
      });
    }
    const elsewhere = { ...person, namnd: 'bromma' };
    expect(decide(opened, 'insats.oppna', elsewhere)).toMatchObject({ kod: 'annan-namnd' });
  });

  it('tells a role for the whole city that it is not one in the board, unless there is one', () => {
    const stad = tilldelningFor('revisor', { namnd: '*' });
    for (const resource of [{}, AKT]) {
      expect(decide(actorWith(stad), 'verkstallighet.las', resource)).toEqual({
        tillat: false,
        kod: 'roll-for-hela-staden',
        hemlig: false,
      });
    }
    expect(decide(actorWith(stad), 'insats.las', AKT)).toMatchObject({ hemlig: true });
    expect(decide(actorWith(stad), 'kvalitet.las', AKT).tillat).toBe(true);
    const med = (namnd: string) => actorWith(stad, tilldelningFor('revisor', { namnd }));
    expect(decide(med('bromma'), 'verkstallighet.las', AKT)).toMatchObject({ kod: 'annan-namnd' });
    expect(decide(med('farsta'), 'verkstallighet.las', AKT).tillat).toBe(true);
  });

  it('says how near the nearest assignment came', () => {
    const chef = tilldelningFor('enhetschef', { enhet: 'norr' });
    expect(decide(actorWith('behandlare', chef), 'insats.las', AKT)).toMatchObject({
      kod: 'ej-tilldelad',
    });
    expect(decide(actorWith(chef), 'insats.las', AKT)).toMatchObject({ kod: 'annan-enhet' });
  });
});

describe('the purpose', () => {
  it('is taken when there is only one, and asked for when there are several', () => {
    const actor = actorWith('utvarderare');
    expect(decide(actor, 'studie.begar', {})).toMatchObject({ andamal: 'forskning' });
    expect(decide(actor, 'utfall.las', {})).toMatchObject({ kod: 'andamal-saknas' });
    expect(decide(actor, 'utfall.las', {}, 'uppfoljning')).toMatchObject({ tillat: true });
    expect(decide(actor, 'utfall.las', {}, 'tillsyn')).toMatchObject({
      kod: 'andamal-ej-tillatet',
      hemlig: false,
    });
  });

  it('chooses between the roles of one person: what one may see the other does not lend', () => {
    const actor = actorWith('behandlare', 'revisor');
    expect(decide(actor, 'insats.las', EGEN)).toMatchObject({ kod: 'andamal-saknas' });
    expect(decide(actor, 'insats.las', EGEN, 'tillsyn')).toMatchObject({
      roll: 'revisor',
      faltgrupper: ['grunduppgifter', 'forlopp'],
    });
    expect(decide(actor, 'insats.las', AKT, 'handlaggning')).toMatchObject({ kod: 'ej-tilldelad' });
  });
});

describe('several assignments under one purpose', () => {
  it('give together what each gives, in the name of the one that gives most', () => {
    const actor = actorWith('verksamhetssystem', 'behandlare');
    expect(decide(actor, 'insats.las', AKT)).toMatchObject({ roll: 'verksamhetssystem' });
    expect(decide(actor, 'insats.las', EGEN)).toMatchObject({
      roll: 'behandlare',
      faltgrupper: ['identitet', 'grunduppgifter', 'forlopp', 'skattning', 'fritext'],
    });
  });
});

describe('protected identity', () => {
  const skyddad = { ...AKT, skyddad: true };

  it.each(['enhetschef', 'verksamhetssystem', 'revisor', 'behandlare'] as const)(
    'is closed to a %s who is not named in person',
    (roll) => {
      const unit = tilldelningFor(roll, { enhet: 'ungdom' });
      for (const assigned of [undefined, 'enhet'] as const) {
        const answer = decide(actorWith(unit), 'insats.las', { ...skyddad, assigned });
        expect(answer).toMatchObject({ tillat: false, hemlig: true });
      }
      expect(decide(actorWith(unit), 'insats.las', { ...EGEN, skyddad: true }).tillat).toBe(true);
    },
  );

  it('opens by emergency access, and does not stop erasure or the naming of somebody', () => {
    const opened = withNodatkomst(actorWith('enhetschef'), 'individ-1');
    expect(decide(opened, 'insats.las', skyddad)).toMatchObject({ nodatkomst: true });
    expect(decide(actorWith('enhetschef'), 'insats.tilldela', skyddad).tillat).toBe(true);
    expect(decide(actorWith('gallringsansvarig'), 'gallring.kor', skyddad).tillat).toBe(true);
  });
});

describe('an erasure that has begun', () => {
  it('closes the person to everybody, whatever opens it otherwise, but for the erasure itself', () => {
    const gallras = { ...EGEN, gallras: true };
    const opened = withNodatkomst(actorWith('behandlare', 'enhetschef'), 'insats-1');
    for (const action of ['insats.las', 'individ.las', 'anteckning.las', 'nodatkomst.oppna']) {
      expect(decide(opened, action, gallras)).toEqual({
        tillat: false,
        kod: 'gallras',
        hemlig: true,
      });
    }
    expect(decide(actorWith('gallringsansvarig'), 'gallring.kor', gallras).tillat).toBe(true);
  });
});

describe('emergency access', () => {
  const opened = withNodatkomst(actorWith('behandlare'), 'insats-1');

  it('stands in for the assignment and is told in the answer', () => {
    expect(decide(opened, 'insats.las', AKT)).toMatchObject({ tillat: true, nodatkomst: true });
    expect(decide(opened, 'insats.las', EGEN)).toMatchObject({ tillat: true, nodatkomst: false });
  });

  it('opens only what it names, only in the own board, and only what an emergency needs', () => {
    const other = { ...AKT, insatsId: 'insats-2', individId: 'individ-2' };
    expect(decide(opened, 'insats.las', other).tillat).toBe(false);
    expect(decide(opened, 'insats.las', { ...AKT, namnd: 'bromma' }).tillat).toBe(false);
    for (const action of ['insats.begar-makulering', 'individ.ratta']) {
      expect(decide(opened, action, AKT)).toMatchObject({ kod: 'ej-tilldelad' });
    }
    const chef = tilldelningFor('enhetschef', { enhet: 'norr' });
    const openedByChef = withNodatkomst(actorWith(chef), 'insats-1');
    expect(decide(openedByChef, 'insats.tilldela', AKT)).toMatchObject({ kod: 'annan-enhet' });
    expect(decide(openedByChef, 'insats.las', AKT)).toMatchObject({ nodatkomst: true });
  });
});

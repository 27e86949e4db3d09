import {
  FelaktigtTabellsystem,
  losare,
  skydda,
  type Losare,
  type Skydd,
  type Tabellsystem,
} from '../../libs/outcome/index.js';
import { attacker } from './support/attacker.js';
import { Chance } from './support/chance.js';
import { cube, dimension, thinCount } from './support/cube.js';
import { judge } from './support/judge.js';

const REGEL = { minstaAntal: 5 };

function thinTable(seed: number): Tabellsystem {
  const chance = new Chance(seed);
  return cube([dimension('sdn', 6), dimension('metod', 4)], () => thinCount(chance));
}

/** The real solver, until the call that goes wrong. */
function failing(real: Losare, after: number, wrong: () => Float64Array | undefined): Losare {
  let calls = 0;
  return {
    open: (model) => {
      const session = real.open(model);
      const solve = (whole: boolean) => (++calls > after ? wrong() : session.solve(whole));
      return { ...session, solve };
    },
  };
}

async function expectOnlyParentLevel(system: Tabellsystem, skydd: Skydd): Promise<void> {
  expect(skydd.slag).toBe('bara-overniva');
  const shown = system.celler.filter(({ id }) => !skydd.dolda.has(id));
  expect(shown.filter(({ niva }) => niva < 2)).toEqual([]);
  const at = { attacker: await attacker(), dolda: skydd.dolda };
  expect(judge(system, REGEL, at).breaches).toEqual([]);
}

describe('the pattern, when it cannot be proved', () => {
  it('is nothing below the parent level when the solver throws, at once or after some calls', async () => {
    const real = await losare();
    for (const after of [0, 1, 5, 12]) {
      const system = thinTable(after + 1);
      const bad = failing(real, after, () => {
        throw new Error('the solver is out of memory');
      });
      const skydd = skydda(system, REGEL, { losare: bad });
      await expectOnlyParentLevel(system, skydd);
      expect(skydd).toMatchObject({ orsak: 'losare-misslyckades' });
    }
  });

  it('is nothing below the parent level when the solver cannot even open a model', async () => {
    const system = thinTable(4);
    const broken: Losare = {
      open: () => {
        throw new Error('no solver here');
      },
    };
    await expectOnlyParentLevel(system, skydda(system, REGEL, { losare: broken }));
  });

  it('believes no solver that lies about a solution', async () => {
    const real = await losare();
    const system = thinTable(5);
    // Every leaf up by five, or by two and a half; nothing at all; and "there is no such table".
    const everyLeaf = (step: number) => () =>
      Float64Array.from({ length: 500 }, (_zero, column) => (column % 2 === 0 ? step : 0));
    const lies = [everyLeaf(5), everyLeaf(2.5), everyLeaf(0), () => undefined];
    for (const lie of lies) {
      await expectOnlyParentLevel(system, skydda(system, REGEL, { losare: failing(real, 3, lie) }));
    }
  });

  it('is nothing below the parent level when the work or the time runs out', async () => {
    const real = await losare();
    const system = thinTable(6);
    const tired = skydda(system, REGEL, { losare: real, maxArbete: 3 });
    await expectOnlyParentLevel(system, tired);
    expect(tired).toMatchObject({ orsak: 'tid' });
    let now = 0;
    const late = skydda(system, REGEL, { losare: real, frist: { now: () => now++, senast: 4 } });
    await expectOnlyParentLevel(system, late);
    expect(late).toMatchObject({ orsak: 'tid' });
  });

  it('shows no two top-level cells, old or new, whose difference is small', async () => {
    const rad = (...leaves: number[]) => leaves.map((leaf) => [leaf, 1] as const);
    const down: Losare = {
      open: () => {
        throw new Error('no solver here');
      },
    };
    const side = {
      blad: [20, 3],
      celler: [
        { id: 'alla metoder', rad: rad(0, 1), niva: 2 },
        { id: 'en metod', rad: rad(0), niva: 2 },
        { id: 'resten', rad: rad(1), niva: 2 },
      ],
    };
    const first = skydda(side, REGEL, { losare: down });
    expect([...first.dolda]).toEqual(['en metod', 'resten']);
    await expectOnlyParentLevel(side, first);
    const later = {
      blad: [20, 3],
      celler: [
        { id: 'staden i januari', rad: rad(0), niva: 2, publicerad: true },
        { id: 'staden i mars', rad: rad(0, 1), niva: 2 },
        { id: 'sent', rad: rad(1), niva: 0, harledd: true },
      ],
    };
    const second = skydda(later, REGEL, { losare: down });
    expect([...second.dolda]).toEqual(['staden i mars']);
  });

  it('names the cell that earlier releases already give away', async () => {
    const rad = (...leaves: number[]) => leaves.map((leaf) => [leaf, 1] as const);
    const system = {
      blad: [20, 3],
      celler: [
        { id: 'staden', rad: rad(0, 1), niva: 2, publicerad: true },
        { id: 'sdn 1', rad: rad(0), niva: 1, publicerad: true },
        { id: 'sdn 2', rad: rad(1), niva: 1 },
      ],
    };
    const skydd = skydda(system, REGEL, { losare: await losare() });
    expect(skydd).toMatchObject({ orsak: 'ej-skyddbart', oskyddbara: ['sdn 2'] });
    expect([...skydd.dolda]).toEqual(['sdn 2']);
  });

  it('is refused in words when the system means nothing', async () => {
    const real = await losare();
    const celler = [{ id: 'a', rad: [[7, 1] as const], niva: 0 }];
    const bad = () => skydda({ blad: [1], celler }, REGEL, { losare: real });
    expect(bad).toThrow(FelaktigtTabellsystem);
    expect(bad).toThrow('cellen a pekar fel på blad 7');
    expect(() => skydda({ blad: [-1], celler: [] }, REGEL, { losare: real })).toThrow('helt tal');
    expect(() => skydda({ blad: [], celler: [] }, { minstaAntal: 2 }, { losare: real })).toThrow(
      '3 till 10',
    );
  });
});

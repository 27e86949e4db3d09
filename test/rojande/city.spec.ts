import { losare, skydda } from '../../libs/outcome/index.js';
import { attacker } from './support/attacker.js';
import { cityLeaves, releaseSystem, type City } from './support/city.js';
import { hiddenOf, judge } from './support/judge.js';

const REGEL = { minstaAntal: 5 };
const CITY: City =
  process.env.UTFALL_SLOW === '1'
    ? { districts: 11, months: 24, seed: 7 }
    : { districts: 4, months: 12, seed: 7 };

describe(`a city of ${CITY.districts} districts over ${CITY.months} monthly releases`, () => {
  const leaves = cityLeaves(CITY);

  it('gives nothing away, to somebody who kept every release, through late and struck-out entries', async () => {
    const [solver, against] = [await losare(), await attacker()];
    const hidden = new Set<string>();
    for (let release = 0; release < CITY.months; release++) {
      const system = releaseSystem(CITY, release, { leaves, hidden });
      const dolda = hiddenOf(skydda(system, REGEL, { losare: solver }));
      for (const id of dolda) hidden.add(id);
    }
    const system = releaseSystem(CITY, CITY.months - 1, { leaves, hidden });
    // All of it is out now, and everything hidden or in between is asked about.
    const asked = {
      ...system,
      celler: system.celler.map((cell) => ({ ...cell, publicerad: false })),
    };
    const verdict = judge(asked, REGEL, { attacker: against, dolda: hidden });
    const figures = system.celler.filter(({ harledd }) => harledd !== true).length;
    console.info({
      figures,
      hidden: hidden.size,
      sensitive: verdict.tried,
      tightest: verdict.tightest,
    });
    expect(verdict.breaches).toEqual([]);
    expect(verdict.tried).toBeGreaterThan(20);
    expect(hidden.size).toBeLessThan(figures);
  }, 1_800_000);

  it('is broken when every release is protected by itself', async () => {
    const [solver, against] = [await losare(), await attacker()];
    const hidden = new Set<string>();
    for (let release = 0; release < CITY.months; release++) {
      const { blad, celler } = releaseSystem(CITY, release, { leaves, hidden });
      const alone = celler.filter(({ id }) => id.includes(`/${String(release).padStart(2, '0')}/`));
      const own = alone.filter(({ harledd }) => harledd !== true);
      const dolda = hiddenOf(skydda({ blad, celler: own }, REGEL, { losare: solver }));
      for (const id of dolda) hidden.add(id);
    }
    const system = releaseSystem(CITY, CITY.months - 1, { leaves, hidden });
    const asked = {
      ...system,
      celler: system.celler.map((cell) => ({ ...cell, publicerad: false })),
    };
    const { breaches } = judge(asked, REGEL, { attacker: against, dolda: hidden });
    expect(breaches.length).toBeGreaterThan(0);
  }, 1_800_000);
});

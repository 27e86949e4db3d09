import { DEMO_CLIENTS, DEMO_PEOPLE } from '../index.js';

const CASE_WORK = ['behandlare', 'socialsekreterare', 'enhetschef', 'namndanalytiker'];
const CITY = ['socialnamnd', 'utvarderare', 'revisor', 'dataskyddsombud', 'drift'];

const holders = (roll: string, namnd?: string) =>
  DEMO_PEOPLE.filter(({ roller }) =>
    roller.some((one) => one.roll === roll && one.namnd === namnd),
  );

describe('the made-up people', () => {
  it.each(CASE_WORK)('include two %s in each of two nämnder', (roll) => {
    for (const namnd of ['skarholmen', 'jarva']) {
      expect(holders(roll, namnd).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('include one of every role of the city, and two who approve gallring', () => {
    for (const roll of CITY) expect(holders(roll)).toHaveLength(1);
    expect(holders('gallringsansvarig')).toHaveLength(2);
  });

  it('include a case system in each of the two nämnder', () => {
    const namnder = DEMO_CLIENTS.flatMap(({ roller }) => roller.map(({ namnd }) => namnd));
    expect(namnder).toEqual(['skarholmen', 'jarva']);
  });

  it('can be told apart, and nobody takes them for real', () => {
    expect(new Set(DEMO_PEOPLE.map(({ sub }) => sub)).size).toBe(DEMO_PEOPLE.length);
    for (const { sub, namn } of DEMO_PEOPLE) {
      expect(sub).toMatch(/^[a-z]+$/);
      expect(namn).toContain('(påhittad)');
    }
  });
});

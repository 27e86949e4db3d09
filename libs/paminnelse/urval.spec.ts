import { addDays, type Datum } from '../domain/index.js';
import type { Forfallande, Paminnelsekalla } from './kalla.js';
import type { Fonster } from './steg.js';
import { perMottagare, valj } from './urval.js';

const IDAG: Datum = '2026-03-15';
const EN_DAG: Fonster = { fran: IDAG, dag: IDAG };
const sak = (dagar: number, over: Partial<Forfallande> = {}): Forfallande => ({
  ...{ nyckel: `d${dagar}`, insatsId: `i${dagar}`, namnd: 'farsta', slag: 'plan', avser: '' },
  ...{ forfaller: addDays(IDAG, dagar), ansvariga: [{ anvandare: 'anna' }], ...over },
});
const kallan = (...saker: readonly Forfallande[]): Paminnelsekalla => ({
  forfallande: (fran, till) =>
    Promise.resolve(saker.filter(({ forfaller }) => forfaller >= fran && forfaller <= till)),
});
const mottagna =
  (...nycklar: readonly string[]) =>
  () =>
    Promise.resolve(new Set(nycklar));
const valda = async (saker: readonly Forfallande[], motta: Parameters<typeof valj>[2]) => {
  const { paminnelser } = await valj(kallan(...saker), EN_DAG, motta);
  return paminnelser.map(({ nyckel, steg }) => `${nyckel} ${steg}`).sort();
};

describe('what a run reminds of', () => {
  const alla = [-44, -15, -14, -13, -1, 0, 1, 13, 14, 15].map((dagar) => sak(dagar));
  const kanda = mottagna(...alla.map(({ nyckel }) => nyckel));

  it('is what falls due in a fortnight, today and a fortnight ago', async () => {
    expect(await valda(alla, kanda)).toEqual(['d-14 efter', 'd0 forfallodag', 'd14 fore']);
  });

  it('is, once, the last step of what became known only now, up to thirty days back', async () => {
    expect(await valda(alla, mottagna('d-13', 'd1'))).toEqual([
      'd-1 forfallodag',
      'd-14 efter',
      'd-15 efter',
      'd-44 efter',
      'd0 forfallodag',
      'd13 fore',
      'd14 fore',
    ]);
    expect(await valda([sak(-45)], mottagna())).toEqual([]);
  });

  it('is nothing late where no run has kept what it met', async () => {
    const none = () => Promise.resolve(undefined);
    expect(await valda(alla, none)).toEqual(['d-14 efter', 'd0 forfallodag', 'd14 fore']);
  });

  it('keeps all that it met, from thirty days and a step back to a fortnight ahead', async () => {
    const saker = [-45, -44, 14, 15].map((dagar) => sak(dagar));
    const { kanda: met } = await valj(kallan(...saker), EN_DAG, mottagna());
    expect(met.map(({ nyckel }) => nyckel)).toEqual(['d-44', 'd14']);
  });

  it('counts what is on nobody, told to a head or to none', async () => {
    const { utanAnsvarig, paminnelser } = await valj(
      kallan(
        sak(0),
        sak(0, { nyckel: 'annan' }),
        sak(14, { ansvariga: [] }),
        sak(-14, { ansvariga: [{ anvandare: 'chef' }], ingenNamngiven: true }),
      ),
      EN_DAG,
      kanda,
    );
    expect(utanAnsvarig).toBe(2);
    expect(paminnelser).toHaveLength(3);
  });
});

describe('one thing', () => {
  it('is told once to each, and says where nobody is named', () => {
    const ansvariga = [{ anvandare: 'anna' }, { anvandare: 'bo' }, { anvandare: 'anna' }];
    const told = perMottagare(sak(0, { ansvariga }), 'forfallodag');
    expect(told.map(({ mottagare }) => mottagare)).toEqual(['anna', 'bo']);
    expect(told[0]).not.toHaveProperty('ingenNamngiven');
    const [head] = perMottagare(sak(0, { ingenNamngiven: true }), 'forfallodag');
    expect(head).toMatchObject({ steg: 'forfallodag', ingenNamngiven: true });
  });
});

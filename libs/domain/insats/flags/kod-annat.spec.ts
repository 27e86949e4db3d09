import { avbojd, beslut, erbjuden, history, plan, start, TODAY } from '../../testing.js';
import type { InsatsEvent } from '../events.js';
import { faltnamn, KODADE_FALT } from '../kodade-falt.js';
import { FALTORD } from './kod-annat.js';
import { kvalitetsflaggor } from './index.js';

const annat = (...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), TODAY)
    .filter(({ kod }) => kod === 'KOD_ANNAT')
    .map(({ handelseId, sedan, text }) => `${handelseId} ${sedan} ${text.split('.')[0]}`);
const nyOro: InsatsEvent = {
  type: 'NyOroInkommen',
  data: { datum: '2025-12-01', uppgiftslamnare: 'annan', kontaktorsaker: ['B_BET', 'V_ANN'] },
};

describe('KOD_ANNAT', () => {
  it('finds the word whatever it is called, alone or in a list', () => {
    expect(annat(nyOro)).toEqual([
      'h1 2025-12-01 Koden annat är använd för uppgiftslämnare',
      'h1 2025-12-01 Koden annat är använd för kontaktorsaker',
    ]);
    expect(annat(erbjuden({ behov: ['B_ANN'] }))).toEqual([
      'h1 2025-08-20 Koden annat är använd för behov',
    ]);
    expect(annat(avbojd({ skal: ['TID', 'ANNAT'], onskadMetod: 'OTHER' }))).toHaveLength(2);
  });

  it('says a method once, and each field of an event once', () => {
    const metod = { metod: 'OTHER' };
    expect(annat(erbjuden(metod), beslut(metod), start(metod))).toEqual([
      'h1 2025-08-20 Koden annat är använd för metod',
    ]);
    const mal = (malsattningId: string) => ({ malsattningId, omrade: 'annat', startlage: 0 });
    expect(annat(plan({ malsattningar: [mal('m1'), mal('m2')] }))).toHaveLength(1);
  });

  it('leaves alone what says something', () => {
    expect(annat(start({ kon: 'annat' }), plan(), avbojd())).toEqual([]);
  });

  it('has a word for every field that it may name', () => {
    const fields = KODADE_FALT.filter(({ annat: words }) => words.length > 0).map(faltnamn);
    expect(fields.length).toBeGreaterThan(15);
    expect(fields.filter((name) => FALTORD[name] === undefined)).toEqual([]);
  });
});

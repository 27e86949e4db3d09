import { framflyttad } from '../bevakning/paus.js';
import { underlag, type Underlag } from '../bevakning/underlag.js';
import { addDays, type Datum } from '../datum.js';
import type { RecordedInsatsEvent } from '../insats/events.js';
import { GEMENSAM } from '../metodmall/types.js';
import type { Vantat } from './vantat.js';

/**
 * När hjälpen tar slut eller kommer i gång igen. (The end that is expected: the last day of the decision where
 * it says one, else the length that the template expects. While it is interrupted nobody knows.)
 */
export function slutet(held: readonly RecordedInsatsEvent[]): readonly Vantat[] {
  const laidOut = underlag(held);
  const { start, avslut, first } = laidOut;
  if (avslut !== undefined || first('BeslutUpphort') !== undefined) return [];
  const tom = giltigTom(laidOut);
  const bestamt: Vantat[] =
    tom === undefined ? [] : [{ vad: 'beslutets-slut', dag: tom, bestamd: true }];
  if (start === undefined) return bestamt;
  if (isPausad(laidOut)) return [{ vad: 'paus' }, ...bestamt];
  return tom === undefined ? vanligt(start.datum, laidOut) : bestamt;
}

/** Whether it is interrupted, and not taken up again. */
export function isPausad({ pauser }: Pick<Underlag, 'pauser'>): boolean {
  return pauser.some(({ till }) => till === undefined);
}

/** The last day, as the decision or the latest change of it says. */
function giltigTom({ beslut, all }: Underlag): Datum | undefined {
  if (beslut === undefined || beslut.utfall === 'avslag') return undefined;
  const andrad = all('BeslutAndrat').findLast(({ giltigTom: tom }) => tom !== undefined);
  return andrad?.giltigTom ?? beslut.giltigTom;
}

/** As long as the template of the method expects at most. The common template knows nothing of any method's length. */
function vanligt(start: Datum, { mall, pauser, start: paborjad }: Underlag): readonly Vantat[] {
  if (mall === undefined || paborjad?.anonym === true) return [];
  if (mall.metod === GEMENSAM) return [{ vad: 'slut-okant' }];
  const dag = framflyttad(start, addDays(start, mall.forvantadLangdDagar.max), pauser);
  return dag === 'pausad' ? [] : [{ vad: 'slut', dag }];
}

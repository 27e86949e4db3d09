import type { Datum } from '../datum.js';
import type { InsatsAccepterad, InsatsEvent } from '../insats/events.js';
import { accepterad, avbojd, erbjuden, history } from '../testing.js';
import { tidslinje } from './index.js';

type Svar = InsatsAccepterad['data']['svar'];

const ja = (svar: Svar, datum: Datum = '2025-08-25') => accepterad({ datum, svar });
const nej = (av: readonly ('barn' | 'vardnadshavare-1')[], datum: Datum = '2025-08-25') =>
  avbojd({ datum, av });
const barn = (svar: Svar[number]['svar']) => ({ part: 'barn', svar }) as const;
const vuxen = (svar: Svar[number]['svar']) => ({ part: 'vardnadshavare-1', svar }) as const;

/** What is told after the question. */
const svaren = (...events: readonly InsatsEvent[]) =>
  tidslinje(history(erbjuden(), ...events), '2025-09-30')
    .poster.filter(({ slag, rubrik }) => slag === 'har-hant' && rubrik !== 'Frågan om hjälp')
    .map(({ rubrik, text }) => `${rubrik}: ${text}`);

const DU_JA = 'Du sa ja: Du sa ja till hjälpen.';
const DU_NEJ = 'Du sa nej: Du sa nej till hjälpen.';
const DET_AR_OKEJ = `${DU_NEJ} Det är okej. Du kan fråga igen.`;
const ANDA_NEJ = 'Svaret blev nej: Svaret på frågan blev nej. Du kan fråga varför.';
const ANDA_JA = 'Svaret blev ja: Svaret på frågan blev ändå ja. Du kan fråga varför.';
const JA = 'Svaret blev ja: Svaret på frågan blev ja.';
const NEJ = 'Svaret blev nej: Svaret på frågan blev nej. Det är okej. Du kan fråga igen.';

describe('the child’s own answer, and the answer that it came to', () => {
  it.each<readonly [string, readonly InsatsEvent[], readonly string[]]>([
    ['all yes', [ja([barn('ja'), vuxen('ja')])], [DU_JA]],
    ['all no', [nej(['barn', 'vardnadshavare-1'])], [DET_AR_OKEJ]],
    ['the child alone no', [nej(['barn'])], [DET_AR_OKEJ]],
    [
      'the child yes, and no',
      [ja([barn('ja'), vuxen('nej')]), nej(['vardnadshavare-1'])],
      [DU_JA, ANDA_NEJ],
    ],
    ['the child no, and yes', [ja([barn('nej'), vuxen('ja')])], [DU_NEJ, ANDA_JA]],
    [
      'the child no, and yes later',
      [nej(['barn']), ja([vuxen('ja')], '2025-09-01')],
      [DET_AR_OKEJ, ANDA_JA],
    ],
    ['the child not asked, yes', [ja([barn('ej-tillfragad'), vuxen('ja')])], [JA]],
    ['the child not asked, no', [nej(['vardnadshavare-1'])], [NEJ]],
    [
      'the child changed its mind',
      [nej(['barn']), ja([barn('ja')], '2025-09-01')],
      [DET_AR_OKEJ, DU_JA],
    ],
    [
      'recorded late',
      [nej(['vardnadshavare-1'], '2025-09-01'), ja([barn('ja')])],
      [DU_JA, ANDA_NEJ],
    ],
    [
      'the child answered after the no',
      [ja([barn('ja')], '2025-09-01'), nej(['vardnadshavare-1'])],
      [NEJ, DU_JA],
    ],
  ])('%s', (_, events, told) => {
    expect(svaren(...events)).toEqual(told);
  });
});

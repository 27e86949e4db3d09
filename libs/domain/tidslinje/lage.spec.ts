import type { Datum } from '../datum.js';
import { bevakningar } from '../bevakning/bevakningar.js';
import { ev } from '../bevakning/testing.js';
import type { InsatsEvent } from '../insats/events.js';
import { accepterad, avbojd, avslut, beslut, erbjuden, history } from '../testing.js';
import { tidslinje } from './index.js';

const den = (dag: Datum, ...events: readonly InsatsEvent[]) => tidslinje(history(...events), dag);
const DAG = '2026-06-30';

describe('an offer that ended before anything began', () => {
  const slut = (avslutsorsak: 'FLYTT' | 'AVLIDEN', ...before: readonly InsatsEvent[]) =>
    den(DAG, erbjuden(), ...before, avslut({ datum: '2025-10-01', avslutsorsak }));

  it.each([
    ['not answered', []],
    ['accepted', [accepterad()]],
    ['declined', [avbojd()]],
  ])('%s: it came to nothing, and nothing is asked', (_, before) => {
    const { lage, nu, poster } = slut('FLYTT', ...before);
    expect([lage, nu]).toEqual(['blev-inte-av', 'Den här hjälpen blev inte av.']);
    expect(poster.at(-1)?.rubrik).toBe('Hjälpen blev inte av');
  });

  it('a child that has died is not said to have missed something, and is asked for nothing', () => {
    for (const before of [[], [accepterad()], [avbojd()]]) {
      const { lage, poster } = slut('AVLIDEN', ...before);
      expect(lage).toBe('blev-inte-av');
      expect(poster.at(-1)).toMatchObject({
        ...{ slag: 'har-hant', text: 'Nu är den här hjälpen slut.' },
      });
    }
  });

  it('a child that has died is not told that somebody keeps in touch', () => {
    const kontakt = ev('UppfoljningEfterUtredningBeslutad', '2025-09-01');
    expect(slut('FLYTT', avbojd(), kontakt).poster.at(-1)?.slag).not.toBe('har-hant');
    expect(slut('AVLIDEN', avbojd(), kontakt).poster.at(-1)?.slag).toBe('har-hant');
  });
});

describe('a family that said no, with a decision that stands', () => {
  const nej = avbojd({ datum: '2025-09-05' });
  const lives: readonly (readonly [string, readonly InsatsEvent[]])[] = [
    ['offer, decision, no', [erbjuden(), beslut(), nej]],
    ['offer, no, decision', [erbjuden(), avbojd(), beslut()]],
    ['offer, yes, decision, no', [erbjuden(), accepterad(), beslut(), nej]],
    ['a decision with a last day', [erbjuden(), beslut({ giltigTom: '2026-12-31' }), nej]],
  ];

  it.each(lives)('%s: is not told that help is coming, or that it is late', (_, life) => {
    for (const dag of ['2025-09-10', DAG] as const) {
      const { lage, nu, poster } = den(dag, ...life);
      expect([lage, nu]).toEqual(['nej', 'Svaret på frågan blev nej. Du kan alltid fråga igen.']);
      expect(poster.filter(({ slag }) => slag !== 'har-hant')).toEqual([]);
    }
  });

  it('is told that help is coming once it has changed its mind, and where no yes is asked for', () => {
    const ja = accepterad({ datum: '2025-09-07' });
    expect(den('2025-09-10', erbjuden(), beslut(), nej, ja).lage).toBe('vantar');
    const anda = [beslut({ lagrum: 'lvu-1990-22' }), beslut({ metod: 'UTJ' })];
    for (const one of anda) {
      expect(den('2025-09-10', erbjuden(), one, nej).lage).toBe('vantar');
    }
  });

  it('keeps the watch of the law on the decision', () => {
    const open = bevakningar(history(erbjuden(), beslut(), nej)).filter(
      ({ slag, tillstand }) => slag === 'verkstallighet' && tillstand === 'oppen',
    );
    expect(open).toHaveLength(1);
  });
});

describe('a decision that a court has looked at', () => {
  const avslag = beslut({ utfall: 'avslag' });
  const overklagat = ev('BeslutOverklagat', '2025-09-20');
  const dom = (
    utgang: 'bifall' | 'aterforvisat' | 'avslag' | 'avvisat' | 'aterkallat',
    datum: Datum = '2025-12-01',
  ) => ev('OverklagandeAvgjort', datum, { utgang });

  it.each(['bifall', 'aterforvisat'] as const)('%s: it is no longer a no', (utgang) => {
    const { lage, nu } = den(DAG, avslag, overklagat, dom(utgang));
    expect([lage, nu]).toEqual([
      'domstolen-svarat',
      'Domstolen har svarat. Fråga vad som händer nu.',
    ]);
  });

  it.each(['avslag', 'avvisat', 'aterkallat'] as const)('%s: the no stands', (utgang) => {
    expect(den(DAG, avslag, overklagat, dom(utgang)).lage).toBe('avslag');
  });

  it('is as the last court said', () => {
    const [first, last] = [dom('bifall'), dom('avslag', '2026-03-01')];
    expect(den(DAG, avslag, overklagat, first, overklagat, last).lage).toBe('avslag');
    expect(den(DAG, avslag, overklagat, last, first).lage).toBe('avslag');
  });
});

describe('an offer to the guardians alone', () => {
  const forVuxna = erbjuden({ erbjudenTill: ['vardnadshavare-1'] });

  it('is not said to be the child’s to answer, neither in time nor late', () => {
    const svaret = (dag: Datum) => den(dag, forVuxna).poster.at(-1);
    expect(svaret('2025-08-22')).toMatchObject({
      ...{ slag: 'kommer', rubrik: 'Svaret' },
      text: 'Din familj får säga ja eller nej till hjälpen.',
    });
    expect(svaret('2025-09-30')).toMatchObject({
      ...{ slag: 'sen', rubrik: 'Svaret' },
      text: 'Svaret har inte kommit än. Du får fråga om det du undrar.',
    });
  });

  it('has no heading that speaks to the child alone', () => {
    const life = [forVuxna, beslut(), ev('StalldIKo', '2025-09-03', {}), avbojd()];
    const alone = den('2025-09-10', ...life).poster.filter(({ rubrik }) =>
      /\b(du|ditt|din)\b/i.test(rubrik),
    );
    expect(alone).toEqual([]);
  });
});

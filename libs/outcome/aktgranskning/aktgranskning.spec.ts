import { GRANSKNINGSMOMENT } from '../../domain/aktgranskning/index.js';
import { INSATS_EVENT_TYPES, type InsatsEvent } from '../../domain/index.js';
import { dag, handelse, history } from '../../../test/support/handelser.js';
import { egnaSvar, granskningsbar, jamforelse, URVAL_HANDLES, type Granskarsvar } from './index.js';

const TODAY = dag('2024-12-01');
const MOMENT = GRANSKNINGSMOMENT.map(({ kod }) => kod);
const START = handelse('InsatsPaborjad', { datum: '2024-02-01' });
const PLAN = handelse('GenomforandeplanUpprattad');
const svarOf = (...events: readonly InsatsEvent[]) =>
  Object.fromEntries(egnaSvar(history(...events), MOMENT, TODAY) ?? []);

describe('what the system says of itself', () => {
  it('has an answer to every item of every protocol', () => {
    expect(Object.keys(svarOf(START)).sort()).toEqual([...MOMENT].sort());
  });

  it('is that what is not recorded was not done', () => {
    expect(svarOf(START)).toEqual({
      'plan-finns': 'inte-uppfyllt',
      'plan-fullstandig': 'ej-tillampligt',
      'barnet-delaktigt-i-planen': 'ej-tillampligt',
      'uppfoljning-gjord': 'inte-uppfyllt',
      'barnet-delaktigt-i-uppfoljningen': 'ej-tillampligt',
      'barnet-tillfragat-om-effekt': 'ej-tillampligt',
      'skattning-vid-start': 'inte-uppfyllt',
      'skattning-vid-avslut': 'ej-tillampligt',
      avslutsorsak: 'ej-tillampligt',
      metod: 'FFT',
    });
  });

  it('knows no anonymous insats by a plan, and a plan by its parts', () => {
    const anonym = handelse('InsatsPaborjad', { datum: '2024-02-01', anonym: true });
    expect(svarOf(anonym)['plan-finns']).toBe('ej-tillampligt');
    expect(svarOf(START, PLAN)).toMatchObject({
      'plan-finns': 'uppfyllt',
      'plan-fullstandig': 'uppgift-saknas',
    });
    const utanMal = handelse('GenomforandeplanUpprattad', { malsattningar: [] });
    expect(svarOf(START, utanMal)['plan-fullstandig']).toBe('inte-uppfyllt');
  });

  it.each([
    ['ja', 'uppfyllt'],
    ['nej', 'inte-uppfyllt'],
    ['barnet-vill-ej', 'ej-tillampligt'],
    ['uppgift-saknas', 'uppgift-saknas'],
  ] as const)(
    'reads the last answer about the child: %s is %s',
    (barnetTillfragatOmEffekt, svar) => {
      const last = handelse('UppfoljningGenomford', {
        datum: '2024-06-01',
        barnetTillfragatOmEffekt,
      });
      const first = handelse('UppfoljningGenomford', {
        datum: '2024-04-01',
        barnetTillfragatOmEffekt: 'ja',
      });
      expect(svarOf(START, last, first)['barnet-tillfragat-om-effekt']).toBe(svar);
    },
  );

  it('asks for no rating at the end of the dead', () => {
    const avslut = (avslutsorsak: string) =>
      handelse('InsatsAvslutad', { datum: '2024-09-01', avslutsorsak });
    expect(svarOf(START, avslut('FLYTT'))).toMatchObject({
      'skattning-vid-avslut': 'inte-uppfyllt',
      avslutsorsak: 'FLYTT',
    });
    expect(svarOf(START, avslut('AVLIDEN'))['skattning-vid-avslut']).toBe('ej-tillampligt');
  });

  it('is nothing of one whose processing is restricted', () => {
    const begransad = handelse('BehandlingBegransad');
    expect(egnaSvar(history(START, begransad), MOMENT, TODAY)).toBeUndefined();
  });
});

describe('an insats that may be drawn', () => {
  const villkor = {
    urvalsgrund: 'paborjade',
    fran: dag('2024-01-01'),
    till: dag('2024-02-01'),
  } as const;
  const avslut = handelse('InsatsAvslutad', { datum: '2024-09-01' });
  const HELA_TIDEN = { fran: dag('2020-01-01'), till: dag('2029-12-31') };
  const makulerad = (handelseId: string) => handelse('HandelseMakulerad', { handelseId });
  const begransad = handelse('BehandlingBegransad');
  const havd = handelse('BegransningHavd');
  const rattad = (handelseId: string) =>
    handelse('UppgiftRattad', {
      handelseId,
      andringar: [{ falt: 'datum', fran: '2024-02-01', till: '2030-02-01' }],
    });

  it('began, or ended, on a day of the period', () => {
    expect(granskningsbar(history(START), villkor)).toBe('skarholmen');
    expect(granskningsbar(history(START), { ...villkor, till: dag('2024-01-31') })).toBeUndefined();
    const avslutade = { ...villkor, urvalsgrund: 'avslutade', till: dag('2024-09-01') } as const;
    expect(granskningsbar(history(START), avslutade)).toBeUndefined();
    expect(granskningsbar(history(START, avslut), avslutade)).toBe('skarholmen');
  });

  /** Each kind of event in the midst of each kind of life, with what may be said of it afterwards. */
  const liv: readonly (readonly InsatsEvent[])[] = [
    ['InsatsPaborjad', 'InsatsAvslutad'] as const,
    ['InsatsErbjuden', 'InsatsPaborjad'] as const,
    ['InsatsEjErbjuden', 'InsatsPaborjad'] as const,
    ['BeslutFattat', 'InsatsPaborjad'] as const,
  ].flatMap(([first, then]) =>
    INSATS_EVENT_TYPES.flatMap((type) =>
      [[], [makulerad('e2')], [makulerad('e1')], [rattad('e3')], [begransad, havd]].map((after) => [
        ...[handelse(first, { stadsdelsnamnd: 'jarva' }), handelse(type), handelse(then)],
        ...after,
      ]),
    ),
  );
  const svar = (events: readonly InsatsEvent[], read: readonly string[]) => {
    const whole = history(...events);
    const seen = { ...whole, events: whole.events.filter(({ type }) => read.includes(type)) };
    return (['paborjade', 'avslutade'] as const).map((urvalsgrund) =>
      granskningsbar(seen, { ...HELA_TIDEN, urvalsgrund }),
    );
  };

  it('is known by the events that a draw reads, and by none less', () => {
    const all = liv.map((events) => svar(events, INSATS_EVENT_TYPES));
    expect(liv.map((events) => svar(events, URVAL_HANDLES))).toEqual(all);
    const needed = URVAL_HANDLES.filter((one) => {
      const others = URVAL_HANDLES.filter((other) => other !== one);
      return liv.some((events, nr) => svar(events, others).join() !== all[nr]?.join());
    });
    expect(needed).toEqual(URVAL_HANDLES);
    expect(new Set(all.flat())).toEqual(new Set(['jarva', 'skarholmen', 'farsta', undefined]));
  });

  it('is of the method asked for, and not restricted', () => {
    expect(granskningsbar(history(START), { ...villkor, metod: 'MST' })).toBeUndefined();
    expect(
      granskningsbar(history(START, handelse('BehandlingBegransad')), villkor),
    ).toBeUndefined();
  });
});

/** Answers of one reviewer on one item: `+` met, `-` not, `?` cannot be judged, a space for none. */
function answers(granskare: string, moment: string, line: string): readonly Granskarsvar[] {
  const words = { '+': 'uppfyllt', '-': 'inte-uppfyllt', '?': 'gar-inte-att-bedoma' } as const;
  return [...line].flatMap((mark, i) =>
    mark === ' '
      ? []
      : [{ granskare, moment, insatsId: `i${i}`, svar: words[mark as keyof typeof words] }],
  );
}
function own(moment: string, line: string) {
  return new Map(
    [...line].map((mark, i) => [
      `i${i}`,
      new Map([
        [moment, mark === '+' ? 'uppfyllt' : mark === '-' ? 'inte-uppfyllt' : 'ej-tillampligt'],
      ]),
    ]),
  );
}

describe('self-reported beside audited', () => {
  const EFFEKT = 'barnet-tillfragat-om-effekt';

  it('tells the finding of the inspectors: 75 % by the own checklist, 11 % by the files', () => {
    const egna = own(EFFEKT, '+'.repeat(54) + '-'.repeat(18));
    const svar = answers('stig', EFFEKT, '+'.repeat(8) + '-'.repeat(64));
    const [row] = jamforelse({ moment: [EFFEKT], svar, egna });
    expect(row).toMatchObject({
      bedomda: 72,
      oense: 0,
      egen: { n: 72, antal: 54, andel: 0.75 },
      granskad: { n: 72, antal: 8 },
      skillnad: { n: 72, bada: 8, baraEgen: 46, baraGranskad: 0, ingen: 18 },
    });
    expect(row?.granskad?.andel).toBeCloseTo(0.111, 3);
    expect(row?.skillnad?.skillnad).toBeCloseTo(46 / 72, 4);
    // Wilson's limits of 8 in 72.
    expect(row?.granskad?.intervall?.[0]).toBeCloseTo(0.0574, 3);
    expect(row?.granskad?.intervall?.[1]).toBeCloseTo(0.2042, 3);
  });

  it('takes nobody to be right where two reviewers differ, and says how far they agree', () => {
    const egna = own(EFFEKT, '++++++++++');
    const svar = [...answers('a', EFFEKT, '++++++----'), ...answers('b', EFFEKT, '+++++-+---')];
    const [row] = jamforelse({ moment: [EFFEKT], svar, egna });
    expect(row).toMatchObject({
      bedomda: 10,
      oense: 2,
      granskad: { n: 8, antal: 5 },
      mellanGranskare: { n: 10, lika: { antal: 8 }, varfor: null },
    });
    // Cohen's kappa of 5, 1, 1, 3: (0.8 − 0.52)/(1 − 0.52).
    expect(row?.mellanGranskare.kappa).toBeCloseTo(0.28 / 0.48, 4);
    expect(row?.motRegistrerat).toMatchObject({ n: 8, lika: { antal: 5 } });
  });

  it('keeps apart what could not be judged, and what does not apply', () => {
    const egna = own(EFFEKT, '++++++  ');
    const [row] = jamforelse({ moment: [EFFEKT], svar: answers('a', EFFEKT, '+++--?+?'), egna });
    expect(row).toMatchObject({
      ...{ bedomda: 8, garInteAttBedoma: 2 },
      egen: { n: 6, antal: 6 },
      granskad: { n: 6, antal: 4 },
      skillnad: { n: 5, bada: 3, baraEgen: 2 },
    });
  });

  it('counts the own answers of those alone that are judged, and says how many it does not know', () => {
    const egna = new Map(own(EFFEKT, '+++-- +++++'));
    egna.set('i5', new Map([[EFFEKT, 'uppgift-saknas']]));
    const [row] = jamforelse({ moment: [EFFEKT], svar: answers('a', EFFEKT, '++----'), egna });
    expect(row).toMatchObject({
      ...{ bedomda: 6, egenOkand: 1 },
      egen: { n: 5, antal: 3 },
      granskad: { n: 6, antal: 2 },
    });
  });

  it('shows only how many, where they are under five', () => {
    const egna = own(EFFEKT, '++++++');
    const svar = [...answers('a', EFFEKT, '++-+'), ...answers('b', EFFEKT, '+-?')];
    const few = jamforelse({ moment: [EFFEKT], svar, egna });
    expect(few[0]).toMatchObject({ bedomda: 4 });
    expect(few[0]).toMatchObject({ oense: null, garInteAttBedoma: null, egenOkand: null });
    const [row] = jamforelse({ moment: [EFFEKT], svar: answers('a', EFFEKT, '++-+'), egna });
    const forFa = { n: 4, antal: null, andel: null, intervall: null, varfor: 'for-fa' };
    expect(row).toMatchObject({ egen: forFa, granskad: forFa });
    expect(row?.skillnad).toMatchObject({ n: 4, bada: null, skillnad: null, varfor: 'for-fa' });
    expect(row?.motRegistrerat).toMatchObject({ n: 4, kappa: null, varfor: 'for-fa' });
  });

  it('tells by no other figure what the difference withholds', () => {
    // Where the system says that it does not apply, nobody agrees or disagrees with it.
    const egna = own(EFFEKT, '+-++    ');
    const [row] = jamforelse({ moment: [EFFEKT], svar: answers('a', EFFEKT, '++-+++--'), egna });
    expect(row).toMatchObject({ bedomda: 8, granskad: { n: 8, antal: 5 } });
    expect(row?.skillnad).toMatchObject({ n: 4, bada: null });
    expect(row?.motRegistrerat).toMatchObject({ n: 4, lika: { antal: null }, varfor: 'for-fa' });
  });

  it('compares a field that is coded anew with what is recorded, code by code', () => {
    const koder = ['FLYTT', 'FLYTT', 'FULLFOLJD_MAL', 'AVBROTT_UNG', 'FULLFOLJD_MAL', 'FLYTT'];
    const egna = new Map(koder.map((kod, i) => [`i${i}`, new Map([['avslutsorsak', kod]])]));
    const svar = koder.map((kod, i) => ({
      ...{ granskare: 'a', moment: 'avslutsorsak', insatsId: `i${i}`, svar: 'kod' as const },
      kod: i === 3 ? 'AVBROTT_FAMILJ' : kod,
    }));
    const [row] = jamforelse({ moment: ['avslutsorsak'], svar, egna });
    expect(row).toMatchObject({ egen: null, granskad: null, skillnad: null });
    expect(row?.motRegistrerat).toMatchObject({ n: 6, lika: { antal: 5 } });
  });

  it('leaves out an insats that is gone since it was drawn', () => {
    const egna = own(EFFEKT, '+++++');
    const [row] = jamforelse({ moment: [EFFEKT], svar: answers('a', EFFEKT, '+++++---'), egna });
    expect(row).toMatchObject({ bedomda: 5, granskad: { n: 5, antal: 5 } });
  });
});

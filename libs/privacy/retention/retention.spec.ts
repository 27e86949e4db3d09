import fc from 'fast-check';
import {
  addDays,
  addMonths,
  type Datum,
  type IndividId,
  type InsatsId,
} from '../../domain/index.js';
import type { Akt, Undantagsslag } from './akt.js';
import { artonarsdag } from './frist.js';
import type { Gallringsinstallation } from './installation.js';
import { prova } from './prova.js';
import { GALLRINGSREGLER } from './regler.js';

const INSATS = 'a' as InsatsId;
const STOCKHOLM: Gallringsinstallation = {
  huvudman: 'namnd',
  heltUrval: false,
  okandFodelsedag: 'bevara',
};

function akt(sistaAnteckning: Datum, over: Partial<Akt> = {}): Akt {
  return {
    individId: 'i' as IndividId,
    namnd: 'farsta',
    fodelsedag: '2008-03-04',
    insatser: [{ insatsId: INSATS, sistaAnteckning, avslutad: true }],
    undantag: [],
    ...over,
  };
}

const svar = (one: Akt, dag: Datum, name: string, installation = STOCKHOLM) =>
  prova(one, dag, installation).skal.find(({ undantag }) => undantag === name)?.svar;

/** Any day from 2010 to 2060, leap days and year ends much more often than chance gives. */
const day: fc.Arbitrary<Datum> = fc.oneof(
  fc.integer({ min: 0, max: 18_000 }).map((days) => addDays('2010-01-01', days)),
  fc.constantFrom<Datum>('2020-02-29', '2024-02-29', '2023-02-28', '2024-03-01'),
  fc.constantFrom<Datum>('2019-12-31', '2020-01-01', '2025-06-30', '2025-07-01', '2020-06-30'),
);

describe('the time of a gallring', () => {
  it.each([
    ['2020-03-10', '2025-03-11', '2026-12-31'],
    ['2020-02-29', '2025-03-01', '2026-12-31'],
    ['2019-02-28', '2024-02-29', '2025-12-31'],
    ['2020-12-31', '2026-01-01', '2026-12-31'],
    ['2021-01-01', '2026-01-02', '2027-12-31'],
  ] as const)('with the last note %s is from %s to %s', (note, tidigast, senast) => {
    const found = prova(akt(note), '2030-01-01', STOCKHOLM);
    expect({ tidigast: found.tidigast, senast: found.senast }).toEqual({ tidigast, senast });
  });

  it('is never before five whole years, and ends with the calendar year after', () => {
    fc.assert(
      fc.property(day, (note) => {
        const { tidigast, senast } = prova(akt(note), '2026-01-01', STOCKHOLM);
        // Written without the function under test: years counted by the digits.
        const fifth = Number(note.slice(0, 4)) + 5;
        expect(tidigast! > `${fifth}${note.slice(4)}`).toBe(true);
        expect(addDays(tidigast!, -2) < `${fifth}${note.slice(4)}`).toBe(true);
        expect(senast).toBe(`${fifth + 1}-12-31`);
      }),
    );
  });

  it('counts from the last note of all that the nämnd has about the person', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 6 }), (notes) => {
        const many = akt(notes[0]!, {
          insatser: notes.map((sistaAnteckning, nr) => ({ insatsId: `${nr}` as InsatsId, sistaAnteckning, avslutad: true })),
        }); // prettier-ignore
        const last = [...notes].sort().at(-1)!;
        expect(prova(many, '2026-01-01', STOCKHOLM).tidigast).toBe(
          prova(akt(last), '2026-01-01', STOCKHOLM).tidigast,
        );
      }),
    );
  });

  it('is two years for a private performer', () => {
    const found = prova(akt('2024-02-29'), '2026-03-02', { ...STOCKHOLM, huvudman: 'enskild' });
    expect(found).toMatchObject({ regel: 'sol-2025-17', tidigast: '2026-03-01', gallras: true });
  });

  it('leaves a file without any note alone', () => {
    const found = prova(akt('2020-01-01', { insatser: [] }), '2030-01-01', STOCKHOLM);
    expect(found).toMatchObject({ gallras: false, kraverBeslut: false });
    expect(found.tidigast).toBeUndefined();
  });
});

describe('the law that counts', () => {
  it('is the one in force on the day of the trial', () => {
    const old = akt('2019-01-01');
    expect(prova(old, '2025-06-30', STOCKHOLM).regel).toBe('sol-2001-12-1');
    expect(prova(old, '2025-07-01', STOCKHOLM).regel).toBe('sol-2025-16-1');
    expect(prova(old, '2001-12-31', STOCKHOLM)).not.toHaveProperty('regel');
  });

  it('is never a proposal, until somebody puts it in force', () => {
    const proposal = GALLRINGSREGLER.filter(({ iKraft }) => !iKraft);
    expect(proposal.map(({ id }) => id)).toEqual(['prop-2025-26-12']);
    fc.assert(
      fc.property(day, (dag) => {
        expect(prova(akt('2012-01-01'), dag, STOCKHOLM).regel).not.toBe('prop-2025-26-12');
      }),
    );
    const regler = proposal.map((regel) => ({ ...regel, iKraft: true }));
    const found = prova(akt('2012-01-01'), '2027-01-01', { ...STOCKHOLM, regler });
    expect(found).toMatchObject({ tidigast: '2038-03-05', gallras: false });
  });
});

describe('exceptions', () => {
  const lasting: Undantagsslag[] = ['placerat-barn', 'faderskap', 'adoption'];
  const passing: Undantagsslag[] = ['rattsligt-hinder', 'pagaende-studie', 'andra-uppgifter'];

  it('are all tried, with a sentence each, also when the first one holds', () => {
    const open = akt('2010-01-01', {
      insatser: [{ insatsId: INSATS, sistaAnteckning: '2010-01-01', avslutad: false }],
    });
    const { skal } = prova(open, '2026-01-01', STOCKHOLM);
    expect(skal).toHaveLength(9);
    expect(new Set(skal.map(({ undantag }) => undantag)).size).toBe(9);
    expect(skal.every(({ text }) => /^[A-ZÅÄÖ0-9].*\.$/.test(text))).toBe(true);
  });

  it('always win over the rule', () => {
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom(...lasting, ...passing),
        fc.option(fc.integer({ min: 0, max: 2000 }), { nil: undefined }),
        (note, dag, slag, left) => {
          const end = left === undefined ? {} : { tom: addDays(dag, left) };
          const hindered = akt(note, { undantag: [{ slag, from: addDays(dag, -1), ...end }] });
          expect(prova(hindered, dag, STOCKHOLM)).toMatchObject({ gallras: false, kraverBeslut: false });
        },
      ),
    ); // prettier-ignore
  });

  it.each(lasting)('%s lasts although its end was noted', (slag) => {
    const ended = akt('2010-01-01', {
      undantag: [{ slag, from: '2009-01-01', tom: '2009-12-31' }],
    });
    expect(svar(ended, '2026-01-01', slag)).toBe('galler');
  });

  it.each(passing)('%s passes the day after its last', (slag) => {
    const until = akt('2010-01-01', {
      undantag: [{ slag, from: '2020-01-01', tom: '2026-01-31' }],
    });
    expect(prova(until, '2026-01-31', STOCKHOLM).gallras).toBe(false);
    expect(prova(until, '2026-02-01', STOCKHOLM).gallras).toBe(true);
  });

  it('hold for the fifth, fifteenth and twenty-fifth of any month and no other day', () => {
    fc.assert(
      fc.property(day, (fodelsedag) => {
        const expected = ['05', '15', '25'].includes(fodelsedag.slice(8)) ? 'galler' : 'galler-ej';
        expect(svar(akt('2010-01-01', { fodelsedag }), '2060-01-01', 'forskningsurval')).toBe(expected);
      }),
    ); // prettier-ignore
    const whole = { ...STOCKHOLM, heltUrval: true };
    expect(prova(akt('2010-01-01'), '2026-01-01', whole).gallras).toBe(false);
  });

  it('cannot be ruled out for a person whose day of birth is unknown: somebody must decide', () => {
    const { fodelsedag, ...rest } = akt('2010-01-01');
    expect(fodelsedag).toBeDefined();
    const found = prova(rest, '2026-01-01', STOCKHOLM);
    expect(found).toMatchObject({ gallras: false, kraverBeslut: true });
    expect(svar(rest, '2026-01-01', 'forskningsurval')).toBe('okant');
    const erase = { ...STOCKHOLM, okandFodelsedag: 'gallra' } as const;
    expect(prova(rest, '2026-01-01', erase)).toMatchObject({ gallras: true, kraverBeslut: false });
    const agreed = { ...rest, undantag: [{ slag: 'vardnadsavtal', from: '2009-01-01' } as const] };
    expect(prova(agreed, '2026-01-01', erase)).toMatchObject({
      gallras: false,
      kraverBeslut: true,
    });
  });

  it('keep a custody agreement until the child is eighteen', () => {
    const agreed = akt('2010-01-01', {
      fodelsedag: '2008-02-29',
      undantag: [{ slag: 'vardnadsavtal', from: '2009-01-01' }],
    });
    expect(artonarsdag('2008-02-29')).toBe('2026-03-01');
    expect(artonarsdag('2008-03-04')).toBe('2026-03-04');
    expect(prova(agreed, '2026-02-28', STOCKHOLM).gallras).toBe(false);
    expect(prova(agreed, '2026-03-01', STOCKHOLM).gallras).toBe(true);
  });
});

describe('as time goes by', () => {
  it('a file that is to be erased stays so, across the change of law', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 4000 }), (note, dag, later) => {
        const one = akt(note);
        if (!prova(one, dag, STOCKHOLM).gallras) return;
        expect(prova(one, addDays(dag, later), STOCKHOLM).gallras).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a later note never brings the gallring forward', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (note, later) => {
        const [first, second] = [note, addDays(note, later)].map((last) =>
          prova(akt(last), '2026-01-01', STOCKHOLM),
        );
        expect(second!.tidigast! >= first!.tidigast!).toBe(true);
        expect(second!.senast! >= first!.senast!).toBe(true);
        expect(first!.senast! > addMonths(first!.tidigast!, 11)).toBe(true);
      }),
    );
  });
});

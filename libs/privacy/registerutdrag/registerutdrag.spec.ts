import fc from 'fast-check';
import { fieldsOf } from '../../../test/support/handelser-falt.js';
import { insatsEventSource } from '../../../test/support/handelser-kalla.js';
import { INSATS_EVENT_TYPES, type IndividId, type InsatsId } from '../../domain/index.js';
import { pdfText } from '../testing/pdf-text.js';
import { faltEtikett, handelseEtikett } from './etiketter.js';
import { registerutdragJson } from './json.js';
import { registerutdragPdf } from './pdf.js';
import type { Registerutdragsunderlag, UtdragHandelse } from './underlag.js';

const AT = Date.UTC(2026, 10, 22, 11, 5, 7);
const EMPTY: Registerutdragsunderlag = {
  upprattat: AT,
  personuppgiftsansvarig: 'Socialnämnden',
  individId: 'i-0',
  rattningar: [],
  insatser: [],
  anteckningar: [],
  granskningar: [],
  lasningar: [],
  studier: [],
  undantag: [],
  begransningar: [],
};

/** A basis where every text and number is its own, so that each can be looked for. */
function planted(shapes: readonly unknown[][]) {
  const words: string[] = [];
  const word = (): string => {
    const made = `Vå${String(words.length + 1).padStart(4, '0')}ö`;
    words.push(made);
    return made;
  };
  const data = (shape: unknown): unknown => {
    if (Array.isArray(shape)) return shape.map(data);
    if (typeof shape === 'object' && shape !== null) {
      return Object.fromEntries(
        Object.entries(shape).map(([name, one]) => [`f${name}`, data(one)]),
      );
    }
    return word();
  };
  const handelse = (shape: unknown): UtdragHandelse => ({
    id: word(),
    type: word(),
    occurredOn: word(),
    recordedAt: AT,
    actor: word(),
    source: word(),
    data: { varde: data(shape) },
  });
  const underlag: Registerutdragsunderlag = {
    upprattat: AT,
    personuppgiftsansvarig: 'Socialnämnden',
    individId: 'i-0',
    individ: {
      individId: 'i-0' as IndividId,
      namnd: word(),
      namn: word(),
      nummer: word(),
      nummerslag: 'personnummer',
      arendenummer: [word(), word()],
      skyddad: true,
    },
    rattningar: [
      {
        rattningId: word(),
        at: AT,
        actor: word(),
        skal: word(),
        fore: { namn: word(), nummer: word(), nummerslag: 'personnummer', arendenummer: [word()] },
      },
    ],
    insatser: shapes.map((insats) => ({ insatsId: word(), handelser: insats.map(handelse) })),
    anteckningar: [
      {
        textId: word(),
        insatsId: word() as InsatsId,
        falt: word(),
        text: word(),
        actor: word(),
        at: AT,
      },
    ],
    granskningar: [
      {
        ...{ id: word(), insatsId: word(), beteckning: word(), datum: word(), moment: word() },
        ...{ svar: word(), kod: word(), actor: word(), ersatter: word() },
      },
    ],
    lasningar: [
      {
        at: AT,
        actor: word(),
        roll: word(),
        uppgiftsslag: word(),
        andamal: word(),
        begaran: word(),
      },
    ],
    studier: [
      { studieId: word(), namn: word(), diarienummer: word(), andamal: word(), lamnatAt: AT },
    ],
    undantag: [{ slag: word(), from: word(), tom: word(), beslutadAv: word() }],
    begransningar: [{ insatsId: word(), from: word(), tom: word(), grund: word() }],
  };
  return { underlag, words };
}

const histories = fc.array(fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 6 }), {
  maxLength: 4,
});

/** How often each word occurs; those that do not occur once are the fault. */
function notOnce(text: string, words: readonly string[]): readonly string[] {
  return words
    .map((word) => [word, text.split(word).length - 1] as const)
    .filter(([, times]) => times !== 1)
    .map(([word, times]) => `${word} × ${times}`);
}

describe('a registerutdrag', () => {
  it('has everything exactly once in the JSON, whatever happened', () => {
    fc.assert(
      fc.property(histories, (shapes) => {
        const { underlag, words } = planted(shapes);
        const json = registerutdragJson(underlag);
        expect(notOnce(json, words)).toEqual([]);
        expect(JSON.parse(json)).toMatchObject({ individ: underlag.individ });
      }),
    );
  });

  it('has everything exactly once in the PDF, whatever happened', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (shapes) => {
        const { underlag, words } = planted(shapes);
        const pdf = await registerutdragPdf(underlag, { compress: false });
        const text = pdfText(pdf);
        expect(notOnce(text, words)).toEqual([]);
        expect(text).not.toContain('\ufffd');
      }),
      { numRuns: 15 },
    );
  });

  it('keeps numbers, yes and no, and what is missing', () => {
    const data = { poang: 17.5, behovsprovad: false, niva: null, tom: '', malsattningar: [] };
    const handelse = {
      id: 'h',
      type: 'T',
      occurredOn: 'd',
      recordedAt: AT,
      actor: 'a',
      source: 'm',
      data,
    };
    const insatser = [{ insatsId: 'x', handelser: [handelse] }];
    const parsed = JSON.parse(
      registerutdragJson({ ...EMPTY, insatser }),
    ) as Registerutdragsunderlag;
    expect(parsed.insatser[0]?.handelser[0]).toEqual({
      ...handelse,
      recordedAt: '2026-11-22T11:05:07.000Z',
    });
  });

  it('is the same bytes for the same basis, and other bytes for another', async () => {
    const { underlag } = planted([['a', { b: 1 }]]);
    const first = await registerutdragPdf(underlag);
    const later = await registerutdragPdf(underlag);
    expect(first.equals(later)).toBe(true);
    expect((await registerutdragPdf({ ...underlag, upprattat: AT + 1000 })).equals(first)).toBe(
      false,
    );
  });

  it('is in plain Swedish, with its letters, names instead of codes, and Swedish time', async () => {
    const handelse: UtdragHandelse = {
      id: 'h-1',
      type: 'BeslutFattat',
      occurredOn: '2025-08-20',
      recordedAt: AT,
      actor: 'u-1',
      source: 'manual',
      data: { metod: 'MST', stadsdelsnamnd: 'skarholmen', behovsprovad: true, alderAr: 15 },
    };
    const insatser = [{ insatsId: 'x-1', handelser: [handelse] }];
    const pdf = await registerutdragPdf({ ...EMPTY, insatser }, { compress: false });
    const text = pdfText(pdf).replace(/\s+/g, ' ');
    for (const phrase of [
      'Beslut om insats',
      'Multisystemisk terapi (MST)',
      'Ålder (år)',
      'Behovsprövad',
      'Skärholmen',
      '2026-11-22 12:05:07',
      'Ingen har läst uppgifterna.',
      'artikel 15 i dataskyddsförordningen',
      'sida 1 av',
    ]) {
      expect(text).toContain(phrase);
    }
    expect(pdf.toString('latin1')).toMatch(/\/Lang \(sv-SE\)/);
  });

  it('breaks a text that is one long word, and goes on over many pages', async () => {
    const text = 'å'.repeat(4000);
    const note = { textId: 't', insatsId: 'x' as InsatsId, falt: 'f', text, actor: 'a', at: AT };
    const anteckningar = Array.from({ length: 5 }, () => note);
    const pdf = await registerutdragPdf({ ...EMPTY, anteckningar }, { compress: false });
    expect(pdfText(pdf).split('å').length - 1).toBeGreaterThanOrEqual(20_000);
    // A line that ran over the paper's edge would need one page.
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(6);
  });

  it('has plain words for every event and field there is', () => {
    const source = insatsEventSource();
    const nameless = new Set<string>();
    for (const type of INSATS_EVENT_TYPES) {
      if (handelseEtikett(type) === type) nameless.add(type);
      for (const { name } of fieldsOf(source, type))
        if (faltEtikett(name) === name) nameless.add(name);
    }
    for (const name of ['niva', 'omrade', 'part', 'kod', 'startlage', 'falt', 'fran', 'till']) {
      if (faltEtikett(name) === name) nameless.add(name);
    }
    expect([...nameless]).toEqual([]);
  });
});

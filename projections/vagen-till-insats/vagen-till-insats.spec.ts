import fc from 'fast-check';
import type { InsatsEvent } from '../../libs/domain/index.js';
import { handelse, history } from '../../test/support/handelser.js';
import { vagenTillInsatsOf, vagenTillInsatsProjection } from './index.js';

const ERBJUDEN = handelse('InsatsErbjuden', { datum: '2024-01-03' });
const JA = handelse('InsatsAccepterad', { datum: '2024-01-05' });
const NEJ = handelse('InsatsAvbojd', {
  ...{ datum: '2024-01-08', av: ['barn', 'vardnadshavare-1'], skal: ['AVSTAND', 'TID'] },
});
const BESLUT = handelse('BeslutFattat', { datum: '2024-02-10' });
const START = handelse('InsatsPaborjad', { datum: '2024-03-01' });

const cellsOf = (...events: readonly InsatsEvent[]) =>
  vagenTillInsatsProjection.cells(history(...events));
/** Without what came of the needs, which has a spec of its own. */
const sumsOf = (...events: readonly InsatsEvent[]) =>
  Object.fromEntries(
    Object.entries(cellsOf(...events)[0]?.sums ?? {}).filter(([namn]) => !/^utfall/.test(namn)),
  );
const vagen = (...liv: readonly (readonly InsatsEvent[])[]) =>
  vagenTillInsatsOf(
    liv.flatMap((events) =>
      cellsOf(...events).map(({ key, sums }) => ({ metod: key['metod'] ?? '', summor: sums })),
    ),
  );

describe('the road of one insats', () => {
  it('counts in the month it began, in the nämnd of the decision, with all that came later', () => {
    expect(cellsOf(ERBJUDEN, JA, BESLUT, START)).toEqual([
      {
        key: { stadsdelsnamnd: 'skarholmen', metod: 'FFT', behov: 'B_PSYK', manad: '2024-01' },
        sums: {
          'utfall|fick': 1,
          ...{ erbjudna: 1, tackatJa: 1, beslutade: 1, beslutadeStartade: 1, startade: 1 },
          'utforare|egen-regi': 1,
        },
      },
    ]);
    const annan = handelse('BeslutFattat', { datum: '2024-02-10', stadsdelsnamnd: 'farsta' });
    const flytt = handelse('InsatsOverflyttad', { datum: '2024-03-01', tillNamnd: 'bromma' });
    expect(cellsOf(ERBJUDEN, annan, flytt)[0]?.key['stadsdelsnamnd']).toBe('farsta');
    expect(cellsOf(ERBJUDEN)[0]?.key['stadsdelsnamnd']).toBe('skarholmen');
  });

  it('tells who declined and why, when the last answer is a no', () => {
    expect(sumsOf(ERBJUDEN, NEJ)).toEqual({
      ...{ erbjudna: 1, tackatNej: 1, 'avbojdAv|barn': 1, 'avbojdAv|vardnadshavare-1': 1 },
      ...{ 'skalAvbojd|AVSTAND': 1, 'skalAvbojd|TID': 1 },
      ...{ 'efterNej|behovs-ej': 1, 'skalEjUppfoljd|uppgift-saknas': 1 },
    });
    const igen = handelse('InsatsAccepterad', { datum: '2024-01-20' });
    expect(sumsOf(ERBJUDEN, NEJ, igen)).toEqual({ erbjudna: 1, tackatJa: 1 });
  });

  it('keeps apart an answer that is unknown and one that is waited for', () => {
    expect(sumsOf(ERBJUDEN)).toEqual({ erbjudna: 1, svarVantas: 1 });
    expect(sumsOf(ERBJUDEN, handelse('AcceptOkand'))).toEqual({ erbjudna: 1, svarOkant: 1 });
  });

  it('tells why nothing was offered', () => {
    const inget = handelse('InsatsEjErbjuden', { skal: ['INSATS_SAKNAS', 'LANG_KO'] });
    expect(sumsOf(inget)).toEqual({
      ...{ ejErbjudna: 1, 'skalEjErbjuden|INSATS_SAKNAS': 1, 'skalEjErbjuden|LANG_KO': 1 },
      ...{ 'utanErbjudande|ej-provat': 1, 'skalUtanErbjudande|uppgift-saknas': 1 },
    });
  });

  it('tells why a decision came to nothing, or that the start is waited for', () => {
    const avslutad = handelse('InsatsAvslutad', { avslutsorsak: 'ALDRIG_STARTAD' });
    const upphort = handelse('BeslutUpphort', { skal: 'aterkallat' });
    expect(sumsOf(BESLUT)).toEqual({ beslutade: 1, vantarPaStart: 1 });
    expect(sumsOf(BESLUT, avslutad, upphort)).toEqual({
      ...{ beslutade: 1, 'aldrigStartad|ALDRIG_STARTAD': 1 },
    });
    expect(sumsOf(BESLUT, upphort)).toMatchObject({ 'aldrigStartad|beslut-aterkallat': 1 });
    const nej = handelse('InsatsAvbojd', { datum: '2024-03-01' });
    expect(sumsOf(ERBJUDEN, JA, BESLUT, nej)).toMatchObject({ 'aldrigStartad|tackat-nej': 1 });
    expect(sumsOf(handelse('BeslutFattat', { utfall: 'avslag' }))).toEqual({ avslagna: 1 });
  });

  it('tells what was last reported of a decision not carried out, as long as it is not', () => {
    const rapport = (skal: 'resursbrist' | 'utforare-saknas', datum: '2024-06-01' | '2024-09-01') =>
      handelse('EjVerkstalltBeslutRapporterat', { skal, datum });
    const rapporter = [
      rapport('utforare-saknas', '2024-09-01'),
      rapport('resursbrist', '2024-06-01'),
    ];
    expect(sumsOf(BESLUT, ...rapporter)).toMatchObject({ 'rapporteratSkal|utforare-saknas': 1 });
    expect(sumsOf(BESLUT, ...rapporter, START)).not.toHaveProperty(
      'rapporteratSkal|utforare-saknas',
    );
  });

  it('is performed by the one last commissioned, or else the one of the offer', () => {
    const uppdrag = handelse('UppdragLamnat', { utforare: 'framtid-stockholm' });
    expect(sumsOf(ERBJUDEN, uppdrag, START)).toMatchObject({ 'utforare|framtid-stockholm': 1 });
    expect(sumsOf(START)).toMatchObject({ 'utforare|uppgift-saknas': 1 });
  });

  it('follows what is corrected and annulled, and is none when restricted or gallrad', () => {
    const andringar = [{ falt: 'skal', fran: ['AVSTAND', 'TID'], till: ['SPRAK'] }];
    const rattad = handelse('UppgiftRattad', { handelseId: 'e2', andringar });
    expect(sumsOf(ERBJUDEN, NEJ, rattad)).toMatchObject({ 'skalAvbojd|SPRAK': 1 });
    const makulerad = handelse('HandelseMakulerad', { handelseId: 'e2' });
    expect(sumsOf(ERBJUDEN, NEJ, makulerad)).toEqual({ erbjudna: 1, svarVantas: 1 });
    expect(cellsOf(ERBJUDEN, handelse('BehandlingBegransad'))).toEqual([]);
    expect(cellsOf(ERBJUDEN, handelse('InsatsGallrad'))).toEqual([]);
  });
});

describe('the roads of a method', () => {
  it('are shares with the names of the codes, the most usual first', () => {
    const { alla, rader } = vagen([ERBJUDEN, JA], [ERBJUDEN, NEJ], [ERBJUDEN], [BESLUT]);
    expect(rader).toHaveLength(1);
    expect(rader[0]).toMatchObject({
      metod: { kod: 'FFT' },
      erbjudna: 3,
      svar: {
        ...{ ja: { antal: 1, av: 3 }, nej: { antal: 1, av: 3 } },
        ...{ okant: { antal: 0, av: 3 }, vantas: { antal: 1, av: 3 } },
      },
      tackatNej: {
        av: [{ kod: 'barn', namn: 'Barnet eller den unge', antal: 1, av: 1, andel: 1 }, {}],
        skal: [{ kod: 'AVSTAND', namn: 'Avstånd', andel: 1 }, { namn: 'Tid' }],
      },
      efterBeslut: { vantarPaStart: { antal: 1, av: 1, andel: 1 } },
      framtidStockholm: { antal: 0, av: 0, andel: null },
    });
    expect(alla).toMatchObject({ erbjudna: 3, beslutade: 1 });
  });

  it('tell what Framtid Stockholm performs of what the city performs itself', () => {
    const av = (
      utforare: 'framtid-stockholm' | 'egen-regi' | 'annan-stadsdelsnamnd' | 'privat',
    ) => [...[START, handelse('UppdragLamnat', { utforare })]];
    const { alla } = vagen(
      ...[av('framtid-stockholm'), av('egen-regi'), av('annan-stadsdelsnamnd'), av('privat')],
      ...[av('egen-regi'), [START]],
    );
    expect(alla.framtidStockholm).toMatchObject({ antal: 1, av: 4, andel: 0.25 });
    expect(alla.utforare.map(({ kod, antal, av: av_ }) => [kod, antal, av_])).toEqual([
      ...[['egen-regi', 2, 6], ['annan-stadsdelsnamnd', 1, 6], ['framtid-stockholm', 1, 6]], // prettier-ignore
      ...[['privat', 1, 6], ['uppgift-saknas', 1, 6]], // prettier-ignore
    ]);
  });

  it('tell how often a child is followed up after a no that stands, and why not', () => {
    const nej = (over: object) => [ERBJUDEN, handelse('InsatsAvbojd', over)];
    const beslutad = handelse('UppfoljningEfterUtredningBeslutad', { datum: '2024-02-01' });
    const { uppfoljningEfterNej } = vagen(
      nej({ uppfoljning: 'ska-beslutas' }),
      [...nej({ uppfoljning: 'ej-provat' }), beslutad],
      nej({ uppfoljning: 'behovs-ej', uppfoljningsskal: 'annan-aktor' }),
      nej({ uppfoljning: 'behovs-ej' }),
      nej({ uppfoljning: 'ej-provat', uppfoljningsskal: 'kande-inte-till' }),
      // Neither a yes that came later nor a start leaves a no to follow up.
      [...nej({ uppfoljning: 'behovs-ej' }), handelse('InsatsAccepterad', { datum: '2024-06-01' })],
      [...nej({ uppfoljning: 'behovs-ej' }), START],
    ).alla;
    expect(uppfoljningEfterNej).toMatchObject({
      ...{ anvands: { antal: 1, av: 5 }, skaBeslutas: { antal: 1, av: 5 } },
      ...{ behovsEj: { antal: 2, av: 5 }, ejProvat: { antal: 1, av: 5 } },
    });
    expect(uppfoljningEfterNej.skal.map(({ namn, antal, av }) => [namn, antal, av])).toEqual([
      ['Någon annan än socialtjänsten ger stödet', 1, 3],
      ['Kände inte till möjligheten', 1, 3],
      ['Inget skäl angivet', 1, 3],
    ]);
  });

  it('tell the same of those that nothing was offered, where the need is left', () => {
    const ingen = (over: object) => [handelse('InsatsEjErbjuden', { skal: ['LANG_KO'], ...over })];
    const beslutad = handelse('UppfoljningEfterUtredningBeslutad', { datum: '2024-02-01' });
    const { uppfoljningUtanErbjudande, uppfoljningEfterNej } = vagen(
      ingen({}),
      [...ingen({}), beslutad],
      ingen({ uppfoljning: 'behovs-ej', uppfoljningsskal: 'annan-aktor' }),
      ingen({ skal: ['ANNAT'], uppfoljning: 'ska-beslutas' }),
      ingen({ skal: ['INGET_BEHOV'] }),
    ).alla;
    expect(uppfoljningUtanErbjudande).toMatchObject({
      ...{ anvands: { antal: 1, av: 4 }, skaBeslutas: { antal: 1, av: 4 } },
      ...{ behovsEj: { antal: 1, av: 4 }, ejProvat: { antal: 1, av: 4 } },
    });
    expect(uppfoljningUtanErbjudande.skal.map(({ namn, antal, av }) => [namn, antal, av])).toEqual([
      ['Någon annan än socialtjänsten ger stödet', 1, 2],
      ['Inget skäl angivet', 1, 2],
    ]);
    expect(uppfoljningEfterNej.anvands.av).toBe(0);
  });

  it('take the performer from the start where no commission says', () => {
    const start = handelse('InsatsPaborjad', { utforare: 'privat' });
    const utforarna = (...events: readonly InsatsEvent[]) =>
      vagen(events).alla.utforare.map(({ kod }) => kod);
    expect(utforarna(start)).toEqual(['privat']);
    expect(utforarna(handelse('UppdragLamnat', { utforare: 'egen-regi' }), start)).toEqual([
      'egen-regi',
    ]);
  });

  it('tell which methods were missed, and that nobody has said which', () => {
    const saknas = (metod: string) => [
      handelse('InsatsEjErbjuden', { metod, skal: ['INSATS_SAKNAS'] }),
    ];
    const ko = [handelse('InsatsEjErbjuden', { metod: 'FFT', skal: ['LANG_KO'] })];
    const { saknadeInsatser } = vagen(saknas('INGEN'), saknas('MST'), saknas('MST'), ko);
    expect(saknadeInsatser).toEqual([
      { metod: { kod: 'MST', namn: expect.any(String) as string }, antal: 2 },
      { metod: 'uppgift-saknas', antal: 1 },
    ]);
  });
});

describe('whatever is recorded', () => {
  const slag = fc.constantFrom<readonly InsatsEvent[]>(
    ...[[ERBJUDEN], [ERBJUDEN, JA], [ERBJUDEN, NEJ], [ERBJUDEN, handelse('AcceptOkand')]],
    ...[[BESLUT], [BESLUT, START], [START], [ERBJUDEN, JA, BESLUT, START]],
    ...[
      [BESLUT, handelse('BeslutUpphort')],
      [BESLUT, handelse('InsatsAvslutad')],
    ],
    [ERBJUDEN, NEJ, BESLUT],
  );

  it('the answers are all offers, what came of the decisions all decisions, in any order', () => {
    fc.assert(
      fc.property(fc.array(slag, { maxLength: 20 }), (liv) => {
        const svar = vagen(...liv);
        const { alla } = svar;
        const antal = (parts: object) =>
          Object.values(parts as Record<string, { antal: number }>).reduce(
            (sum, one) => sum + one.antal,
            0,
          );
        expect(antal(alla.svar)).toBe(alla.erbjudna);
        expect(antal(alla.efterBeslut)).toBe(alla.beslutade);
        expect(antal(alla.utforare)).toBe(alla.startade);
        const { anvands, skaBeslutas, behovsEj, ejProvat } = alla.uppfoljningEfterNej;
        expect(antal([anvands, skaBeslutas, behovsEj, ejProvat])).toBe(anvands.av);
        expect(anvands.av).toBeLessThanOrEqual(alla.svar.nej.antal);
        expect(vagen(...[...liv].reverse())).toEqual(svar);
      }),
      { numRuns: 60 },
    );
  });
});

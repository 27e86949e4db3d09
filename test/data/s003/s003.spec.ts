import { delaktighetsceller, type BarnetsDelaktighet } from '../../../libs/outcome/index.js';
import { CellSums } from '../../../libs/read-model/cells.js';
import {
  barnetsDelaktighetOf,
  barnetsDelaktighetProjection,
} from '../../../projections/barnets-delaktighet/index.js';
import {
  ALDER,
  ANDELAR,
  AVLAST,
  BUP,
  insatsrader,
  KOLUMNER,
  SIP,
  SKOLGANG,
  STEGTABELLER,
  UPPFOLJDA,
  type Insatsrad,
} from './tabeller.js';

const RADER = insatsrader();

function historyOf({ insats, handelser }: Insatsrad) {
  return {
    stream: `insats-${insats}`,
    events: handelser.map((event, i) => ({
      ...event,
      id: `${insats}-${i}`,
      position: BigInt(i + 1),
      recordedAt: Date.parse(`${event.data.datum}T12:00:00Z`),
    })),
  };
}

/** The figures as a nämnd would be shown them, and all of them together. */
function bild(): (kolumn: (typeof KOLUMNER)[number]) => BarnetsDelaktighet {
  const sums = new CellSums(barnetsDelaktighetProjection);
  for (const rad of RADER) sums.take(historyOf(rad));
  const rows = sums.rows() as unknown as Parameters<typeof barnetsDelaktighetOf>[0];
  const { samtliga, namnder } = barnetsDelaktighetOf(rows, { today: AVLAST });
  return (kolumn) => {
    if (kolumn === 'samtliga') return samtliga;
    const found = namnder.find(({ stadsdelsnamnd }) => stadsdelsnamnd.kod === kolumn);
    if (found === undefined) throw new Error(`${kolumn} is not shown.`);
    return found;
  };
}

const percent = (andel: number | null) => Math.round((andel ?? NaN) * 1000) / 10;

describe('the participation figures of the review of 2022, from events', () => {
  const of = bild();
  const stegOf = (kolumn: (typeof KOLUMNER)[number], namn: string) => {
    const found = of(kolumn).steg.find(({ steg }) => steg === namn);
    if (found === undefined) throw new Error(`${namn} is not told.`);
    return found;
  };

  it('has 24 files in each nämnd, with the published ages and proposals', () => {
    expect(RADER).toHaveLength(72);
    expect(KOLUMNER.map((kolumn) => of(kolumn).insatser)).toEqual([24, 24, 24, 72]);
    for (const [band, published] of Object.entries(ALDER)) {
      const counted = KOLUMNER.map(
        (kolumn) => of(kolumn).alder.find(({ alder }) => alder === band)?.antal,
      );
      expect([band, counted]).toEqual([band, published]);
    }
    const proposed = RADER.filter(({ handelser }) => handelser[0]?.type === 'InsatsErbjuden');
    expect(proposed).toHaveLength(38);
  });

  it.each(['saken-galler', 'eventuell-insats', 'aterkoppling'] as const)(
    '%s (tables of the child being talked with)',
    (namn) => {
      const published = STEGTABELLER[namn];
      const counted = (svar: 'ja' | 'nej' | 'barnet-vill-ej' | 'barnet-kan-ej') =>
        KOLUMNER.map((kolumn) => stegOf(kolumn, namn).svar[svar]);
      expect({
        ja: counted('ja'),
        nej: counted('nej'),
        villEj: counted('barnet-vill-ej'),
        kanEj: counted('barnet-kan-ej'),
      }).toEqual(published);
      expect(percent(stegOf('samtliga', namn).ja.andel)).toBe(ANDELAR[namn]);
    },
  );

  it.each(['uppfoljning', 'effekt'] as const)('%s (tables of the follow-up)', (namn) => {
    const published = STEGTABELLER[namn];
    const rows = KOLUMNER.map((kolumn) => stegOf(kolumn, namn));
    expect(rows.map(({ svar }) => svar.ja)).toEqual(published.ja);
    expect(rows.map(({ svar }) => svar.nej)).toEqual(published.nej);
    expect(rows.map(({ svar, utanSvar }) => svar['barnet-kan-ej'] + utanSvar)).toEqual(
      published.kanEjEllerIngen,
    );
    expect(percent(stegOf('samtliga', namn).ja.andel)).toBe(ANDELAR[namn]);
  });

  it('followed up, not followed up, nothing to follow up yet', () => {
    const rows = KOLUMNER.map((kolumn) => of(kolumn).uppfoljda);
    expect(rows.map(({ ja }) => ja.antal)).toEqual(UPPFOLJDA.ja);
    expect(rows.map(({ nej }) => nej)).toEqual(UPPFOLJDA.nej);
    expect(rows.map(({ ejAktuellt }) => ejAktuellt)).toEqual(UPPFOLJDA.ejAktuellt);
    expect(percent(of('samtliga').uppfoljda.ja.andel)).toBe(UPPFOLJDA.andel);
  });

  it('coordinated individual plans, and whether the school was invited', () => {
    const rows = KOLUMNER.map((kolumn) => of(kolumn).sip);
    expect(rows.map(({ status }) => status.genomford)).toEqual(SIP.ja);
    expect(rows.map(({ status }) => status['inte-genomford'])).toEqual(SIP.nej);
    expect(rows.map(({ status }) => status['ej-aktuell'])).toEqual(SIP.ejAktuellt);
    expect(rows.map(({ skolanInbjuden }) => skolanInbjuden.antal)).toEqual(SIP.skolanInbjuden);
    const { genomforda, skolanInbjuden, utanSvar } = of('samtliga').sip;
    expect([percent(genomforda.andel), percent(skolanInbjuden.andel)]).toEqual([
      ...[SIP.andel, SIP.andelSkolan],
    ]);
    expect(utanSvar).toBe(0);
  });

  it('whether the insats aims at schooling, of those where school is a problem', () => {
    const rows = KOLUMNER.map((kolumn) => ({ ...of(kolumn).skola.syfte, av: of(kolumn).insatser }));
    expect(rows.map(({ svar }) => svar.ja)).toEqual(SKOLGANG.ja);
    expect(rows.map(({ svar }) => svar.nej)).toEqual(SKOLGANG.nej);
    const proposedNothing = rows.map(({ av, antal }) => av - antal);
    expect(rows.map(({ svar }, i) => svar['ej-aktuellt'] + (proposedNothing[i] ?? 0))).toEqual(
      SKOLGANG.ejProblem,
    );
    expect(percent(of('samtliga').skola.syfte.ja.andel)).toBe(SKOLGANG.andel);
  });

  it('child psychiatry talked with, of those in touch with it', () => {
    const rows = KOLUMNER.map((kolumn) =>
      of(kolumn).vidtalanden.aktorer.find(({ aktor }) => aktor === 'bup'),
    );
    expect(rows.map((row) => row?.vidtalade.antal)).toEqual(BUP.ja);
    expect(rows.map((row) => row?.inteVidtalade)).toEqual(BUP.nej);
    expect(rows.map((row) => row?.utanKontakt)).toEqual(BUP.ejKontakt);
    expect(rows.at(-1)?.vidtalade).toMatchObject({ antal: 3, av: 7 });
    expect(of('samtliga').vidtalanden.utanSvar).toBe(0);
  });

  it('changes with one answer: the figures come from the events', () => {
    const [first] = RADER;
    if (first === undefined) throw new Error('The event file is empty.');
    const handelser = first.handelser.filter(({ type }) => type !== 'DelaktighetNoterad');
    const names = (rad: Insatsrad) =>
      delaktighetsceller(historyOf(rad)).flatMap(({ sums }) => Object.keys(sums));
    expect(names(first)).not.toEqual(names({ ...first, handelser }));
  });
});

import type { InsatsEvent } from '../../libs/domain/index.js';
import { dag, handelse, history } from '../../test/support/handelser.js';
import { barnetsDelaktighetOf, barnetsDelaktighetProjection } from './index.js';

const TODAY = dag('2024-12-01');
const START = handelse('InsatsPaborjad', { datum: '2024-02-01' });

const cells = (...events: readonly InsatsEvent[]) =>
  barnetsDelaktighetProjection.cells(history(...events));

function bild(...events: readonly InsatsEvent[]) {
  const rows = cells(...events).map(({ key, sums }) => ({
    ansvarig_namnd: key.ansvarig_namnd ?? '',
    summor: sums,
  }));
  return barnetsDelaktighetOf(rows, { today: TODAY }).samtliga;
}

const steg = (namn: string, ...events: readonly InsatsEvent[]) =>
  bild(...events).steg.find((one) => one.steg === namn);

const note = (over: object) => handelse('DelaktighetNoterad', over);
const uppfoljning = (over: object) => handelse('UppfoljningGenomford', over);

describe('barnets-delaktighet', () => {
  it('counts an occasion in its own quarter and the insats in the one it was opened', () => {
    const found = cells(START, note({ datum: '2024-04-01', steg: 'effekt' }));
    expect(found.map(({ key }) => key)).toEqual([
      { ansvarig_namnd: 'skarholmen', kvartal: '2024-K2' },
      { ansvarig_namnd: 'skarholmen', kvartal: '2024-K1' },
    ]);
    expect(found[0]?.sums).toEqual({ 'svar|effekt|ja|15|samtal|ej-angivet': 1 });
  });

  it('takes the share of yes and no only, and shows the rest beside it', () => {
    const answers = ['ja', 'nej', 'nej', 'barnet-vill-ej', 'barnet-kan-ej', 'uppgift-saknas'];
    const events = answers.map((svar, i) =>
      note({ datum: `2024-04-0${i + 1}`, steg: 'saken-galler', svar }),
    );
    expect(steg('saken-galler', START, ...events)).toMatchObject({
      tillfallen: 6,
      ja: { antal: 1, av: 3 },
      svar: { 'barnet-vill-ej': 1, 'barnet-kan-ej': 1, 'uppgift-saknas': 1, 'ej-aktuellt': 0 },
    });
  });

  it('tells why not, and when nobody told', () => {
    const no = (over: object) => note({ steg: 'aterkoppling', svar: 'nej', ...over });
    const found = steg(
      'aterkoppling',
      START,
      no({ datum: '2024-04-01', skal: 'ej-tid' }),
      no({ datum: '2024-04-02' }),
    );
    expect(found).toMatchObject({ skal: [{ vad: 'ej-tid', antal: 1 }], nejUtanSkal: 1 });
  });

  it('counts one step on one day once: the note of its own stands before the follow-up', () => {
    const made = uppfoljning({ datum: '2024-04-01', barnetTillfragatOmEffekt: 'nej' });
    const noted = note({ datum: '2024-04-01', steg: 'effekt', svar: 'ja', form: 'verktyg' });
    for (const events of [
      [START, made, noted],
      [START, noted, made],
    ]) {
      expect(steg('effekt', ...events)).toMatchObject({
        tillfallen: 1,
        ja: { antal: 1, av: 1 },
        former: [{ vad: 'verktyg', antal: 1 }],
      });
    }
    const twice = note({ datum: '2024-04-01', steg: 'effekt', svar: 'nej' });
    expect(steg('effekt', START, noted, twice)).toMatchObject({ tillfallen: 1, ja: { antal: 0 } });
  });

  it('keeps the plan and the end apart from the steps of the audit', () => {
    const plan = handelse('GenomforandeplanUpprattad', { barnetDelaktigt: 'barnet-vill-ej' });
    const ended = handelse('InsatsAvslutad', { barnetsSyn: 'samre' });
    expect(steg('plan', START, plan)?.svar['barnet-vill-ej']).toBe(1);
    expect(steg('avslut', START, ended)?.ja).toMatchObject({ antal: 1, av: 1 });
    expect(steg('effekt', START, ended)).toMatchObject({ tillfallen: 0, utanSvar: 1 });
    const not = handelse('InsatsAvslutad', { barnetsSyn: 'ej-tillfragad' });
    expect(steg('avslut', START, not)?.svar.nej).toBe(1);
    expect(steg('avslut', START, handelse('InsatsAvslutad'))?.utanSvar).toBe(1);
  });

  it('tells whether an insats was followed up: yes, no, or not yet', () => {
    const read = (...events: readonly InsatsEvent[]) => {
      const { ja, nej, ejAktuellt } = bild(...events).uppfoljda;
      return [ja.antal, nej, ejAktuellt];
    };
    expect(read(START, uppfoljning({}))).toEqual([1, 0, 0]);
    expect(read(START)).toEqual([0, 1, 0]);
    expect(read(START, handelse('InsatsAvslutad'))).toEqual([0, 1, 0]);
    expect(read(handelse('InsatsPaborjad', { datum: '2024-11-01' }))).toEqual([0, 0, 1]);
    expect(read(handelse('InsatsEjErbjuden'))).toEqual([0, 0, 1]);
  });

  it('follows corrections and annulments, and counts nothing that is restricted', () => {
    const noted = note({ steg: 'effekt' });
    const mended = handelse('UppgiftRattad', {
      handelseId: 'e2',
      andringar: [{ falt: 'svar', fran: 'ja', till: 'nej' }],
    });
    expect(steg('effekt', START, noted, mended)?.svar).toMatchObject({ ja: 0, nej: 1 });
    const annulled = handelse('HandelseMakulerad', { handelseId: 'e2' });
    expect(steg('effekt', START, noted, annulled)?.tillfallen).toBe(0);
    expect(cells(START, handelse('BehandlingBegransad'))).toEqual([]);
    const gone = handelse('HandelseMakulerad', { handelseId: 'e1' });
    expect(cells(START, gone)).toEqual([]);
  });

  it('tells the answers by age, in bands', () => {
    const small = handelse('InsatsPaborjad', { datum: '2024-02-01', alderAr: 3 });
    const noted = note({ steg: 'effekt', svar: 'barnet-kan-ej' });
    const band = steg('effekt', small, noted)?.aldersgrupper.find(({ alder }) => alder === '0-3');
    expect(band?.svar['barnet-kan-ej']).toBe(1);
    const unknown = handelse('InsatsPaborjad', { alderAr: 'uppgift-saknas' });
    expect(bild(unknown).alder.find(({ alder }) => alder === 'uppgift-saknas')?.antal).toBe(1);
    expect(bild(handelse('InsatsPaborjad', { alderAr: 19 })).alder).toContainEqual({
      alder: '18-',
      antal: 1,
    });
  });
});

import { addDays, type Datum } from '../../datum.js';
import { erbjuden, history, plan, skattning, start, TODAY, uppfoljning } from '../../testing.js';
import type { InsatsEvent } from '../events.js';
import { kvalitetsflaggor } from './index.js';

const codes = (...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), TODAY).map(({ kod }) => kod);
const asked = (over: object): InsatsEvent => ({
  type: 'DelaktighetNoterad',
  data: { datum: '2025-10-01', steg: 'effekt', svar: 'nej', form: 'ingen', ...over },
});
const avbojd: InsatsEvent = {
  type: 'InsatsAvbojd',
  data: { datum: '2025-09-10', av: ['barn'], skal: ['TID'], uppfoljning: 'behovs-ej' },
};
const accepterad: InsatsEvent = {
  type: 'InsatsAccepterad',
  data: { datum: '2025-09-12', svar: [{ part: 'barn', svar: 'ja' }], samtyckesform: 'muntligt' },
};

describe('what is shown of the child', () => {
  it('a no without a reason, and nothing else', () => {
    expect(codes(start(), asked({}))).toContain('BARN_EJ_HORT_UTAN_SKAL');
    expect(codes(start(), asked({ skal: 'ej-tid' }))).not.toContain('BARN_EJ_HORT_UTAN_SKAL');
    expect(codes(start(), asked({ svar: 'barnet-vill-ej' }))).not.toContain(
      'BARN_EJ_HORT_UTAN_SKAL',
    );
  });

  describe('by a plan or a follow-up', () => {
    const nej = uppfoljning({ barnetDelaktigt: 'nej', barnetTillfragatOmEffekt: 'nej' });
    const texts = (...events: readonly InsatsEvent[]) =>
      kvalitetsflaggor(history(start(), ...events), TODAY)
        .filter(({ kod }) => kod === 'BARN_EJ_HORT_UTAN_SKAL')
        .map(({ text, handelseId }) => `${handelseId} ${text.split(',')[0]}`);
    const note = (over: object) => asked({ datum: nej.data.datum, skal: 'ej-tid', ...over });

    it('is told once, with all that nobody asked', () => {
      expect(texts(nej)).toEqual([
        'h2 Barnet var inte delaktigt i uppföljningen och blev inte tillfrågat om effekten',
      ]);
      expect(texts(plan({ barnetDelaktigt: 'nej' }))).toEqual([
        'h2 Barnet var inte delaktigt i planen',
      ]);
      const others = ['ja', 'barnet-vill-ej', 'barnet-kan-ej', 'ej-aktuellt'] as const;
      for (const svar of others) expect(texts(plan({ barnetDelaktigt: svar }))).toEqual([]);
    });

    it('says which steps a note is to be of, and each of them will do', () => {
      const whole = (event: InsatsEvent) =>
        kvalitetsflaggor(history(start(), event), TODAY).find(
          ({ kod }) => kod === 'BARN_EJ_HORT_UTAN_SKAL',
        )?.text;
      const inPlan = plan({ barnetDelaktigt: 'nej' });
      expect(whole(inPlan)).toContain('samma dag, med steg saken-galler eller eventuell-insats,');
      expect(whole(nej)).toContain('samma dag, med steg uppfoljning och steg effekt,');
      const { datum } = inPlan.data;
      for (const steg of ['saken-galler', 'eventuell-insats']) {
        expect(texts(inPlan, note({ steg, datum }))).toEqual([]);
      }
    });

    it('is answered by a note of that step and that day', () => {
      expect(texts(nej, note({ steg: 'effekt' }))).toEqual([
        'h2 Barnet var inte delaktigt i uppföljningen',
      ]);
      const both = [note({ steg: 'effekt' }), note({ steg: 'uppfoljning' })];
      expect(texts(nej, ...both)).toEqual([]);
      expect(texts(nej, note({ steg: 'effekt', datum: '2025-11-16' }))).toEqual(texts(nej));
      const day = plan().data.datum;
      const inPlan = plan({ barnetDelaktigt: 'nej' });
      expect(texts(inPlan, note({ steg: 'eventuell-insats', datum: day }))).toEqual([]);
    });

    it('and where that note gives no reason either, it is the note that lacks it', () => {
      const silent = asked({ datum: nej.data.datum, steg: 'effekt' });
      const rest = note({ steg: 'uppfoljning' });
      expect(texts(nej, silent, rest)).toEqual([
        'h3 Barnet är inte hört och skälet saknas. Rätta noteringen: ange skälet',
      ]);
    });
  });

  it('an answer that somebody is to look at, until it was annulled', () => {
    const risk = skattning({ riskfragor: [9, 12] });
    const flagged = kvalitetsflaggor(history(start(), risk), TODAY);
    expect(flagged.find(({ kod }) => kod === 'RISKSVAR')?.text).toContain('frågorna 9, 12');
    const one = kvalitetsflaggor(history(start(), skattning({ riskfragor: [9] })), TODAY);
    expect(one.find(({ kod }) => kod === 'RISKSVAR')?.text).toContain('på fråga 9 i SDQ');
    const gone: InsatsEvent = {
      type: 'HandelseMakulerad',
      data: { datum: '2025-10-01', handelseId: 'h2', skal: 'dubblett' },
    };
    expect(codes(start(), risk, gone)).not.toContain('RISKSVAR');
    expect(codes(start(), skattning({ riskfragor: [] }))).not.toContain('RISKSVAR');
  });

  it('an answer that somebody is to look at, until it has been taken up that day or later', () => {
    const risk = skattning({ riskfragor: [9] });
    const { datum } = risk.data;
    const talked = (den: Datum, over: object = { risksvarUpptaget: true }): InsatsEvent => ({
      type: 'DelaktighetNoterad',
      data: { datum: den, steg: 'aterkoppling', svar: 'ja', form: 'samtal', ...over },
    });
    expect(codes(start(), risk, talked(datum))).not.toContain('RISKSVAR');
    expect(codes(start(), risk, talked(addDays(datum, 3)))).not.toContain('RISKSVAR');
    expect(codes(start(), risk, talked(addDays(datum, -1)))).toContain('RISKSVAR');
    const [late, early] = [talked(addDays(datum, 1)), talked(addDays(datum, -1))];
    expect(codes(start(), risk, late, early)).not.toContain('RISKSVAR');
    expect(codes(start(), risk, talked(datum, {}))).toContain('RISKSVAR');
    expect(codes(start(), risk, talked(datum, { risksvarUpptaget: false }))).toContain('RISKSVAR');
  });

  it('a no without follow-up and without a reason, until there is either, or a yes', () => {
    const kod = 'UPPFOLJNINGSVAL_UTAN_SKAL';
    const nej = (over: object) =>
      ({ ...avbojd, data: { ...avbojd.data, ...over } }) as typeof avbojd;
    expect(codes(erbjuden(), avbojd)).toContain(kod);
    expect(codes(erbjuden(), nej({ uppfoljning: 'ej-provat' }))).toContain(kod);
    expect(codes(erbjuden(), nej({ uppfoljning: 'ska-beslutas' }))).not.toContain(kod);
    expect(codes(erbjuden(), nej({ uppfoljningsskal: 'ej-tid' }))).not.toContain(kod);
    const beslutad: InsatsEvent = {
      type: 'UppfoljningEfterUtredningBeslutad',
      data: { datum: '2025-09-20', samtycke: true },
    };
    expect(codes(erbjuden(), avbojd, beslutad)).not.toContain(kod);
    expect(codes(erbjuden(), avbojd, accepterad)).not.toContain(kod);
    const text = (over: object) =>
      kvalitetsflaggor(history(erbjuden(), nej(over)), TODAY).find((one) => one.kod === kod)?.text;
    expect(text({})).toContain('uppföljning inte behövs');
    expect(text({ uppfoljning: 'ej-provat' })).toContain('uppföljning inte är prövad');
  });

  it('a start against the family’s last word', () => {
    expect(codes(avbojd, start())).toContain('AVBOJD_MEN_STARTAD');
    const flagged = kvalitetsflaggor(history(erbjuden(), start(), avbojd), TODAY);
    expect(flagged.find(({ kod }) => kod === 'AVBOJD_MEN_STARTAD')?.handelseId).toBe('h3');
    expect(codes(avbojd)).not.toContain('AVBOJD_MEN_STARTAD');
    expect(codes(avbojd, accepterad, start())).not.toContain('AVBOJD_MEN_STARTAD');
  });
});

import { history, plan, skattning, start, TODAY } from '../../testing.js';
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

  it('an answer that somebody is to look at, until it was annulled', () => {
    const risk = skattning({ riskfragor: [9, 12] });
    const flagged = kvalitetsflaggor(history(start(), risk), TODAY);
    expect(flagged.find(({ kod }) => kod === 'RISKSVAR')?.text).toContain('frågorna 9, 12');
    const gone: InsatsEvent = {
      type: 'HandelseMakulerad',
      data: { datum: '2025-10-01', handelseId: 'h2', skal: 'dubblett' },
    };
    expect(codes(start(), risk, gone)).not.toContain('RISKSVAR');
    expect(codes(start(), skattning({ riskfragor: [] }))).not.toContain('RISKSVAR');
  });

  it('a start against the family’s last word', () => {
    expect(codes(avbojd, start())).toContain('AVBOJD_MEN_STARTAD');
    expect(codes(avbojd)).not.toContain('AVBOJD_MEN_STARTAD');
    expect(codes(avbojd, accepterad, start())).not.toContain('AVBOJD_MEN_STARTAD');
  });
});

describe('a rating that is missing', () => {
  const told: InsatsEvent = {
    type: 'SkattningEjGenomford',
    data: {
      ...{ datum: '2025-10-01', matpunkt: 'start', instrument: 'SDQ', informant: 'barn' },
      skal: 'avbojt',
    },
  };

  it('is not asked for where the reason is told, or nobody is known', () => {
    expect(codes(start())).toContain('BASLINJE_SAKNAS');
    expect(codes(start(), told)).not.toContain('BASLINJE_SAKNAS');
    expect(codes(start({ metod: 'FAR', anonym: true }))).not.toContain('BASLINJE_SAKNAS');
  });
});

describe('the parts of a plan', () => {
  const text = (over: object) =>
    kvalitetsflaggor(history(start(), plan(over)), TODAY).find(
      ({ kod }) => kod === 'PLAN_OFULLSTANDIG',
    )?.text;

  it('are missed by name where somebody has said which there are', () => {
    expect(text({ delar: ['ansvar', 'uppfoljning', 'delaktighet'] })).toContain(
      'aktiviteter, avslut',
    );
    expect(
      text({
        malsattningar: [],
        delar: ['aktiviteter', 'ansvar', 'uppfoljning', 'delaktighet', 'avslut'],
      }),
    ).toContain('saknar mål.');
  });

  it('are not asked for where nobody looked', () => {
    expect(text({})).toBeUndefined();
  });
});

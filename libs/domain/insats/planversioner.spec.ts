import type { Datum } from '../datum.js';
import { history, plan, start } from '../testing.js';
import type { InsatsEvent } from './events.js';
import { planversioner } from './planversioner.js';

const reviderad = (datum: Datum): InsatsEvent => ({
  type: 'GenomforandeplanReviderad',
  data: { datum, malsattningar: [], skal: 'nya-behov' },
});
const versioner = (...events: readonly InsatsEvent[]) =>
  planversioner(history(start(), ...events)).map(({ id, data }) => `${id} ${data.datum}`);

describe('the versions of a plan', () => {
  it('go by their days: what was revised first and recorded last is not the one in force', () => {
    expect(versioner(plan(), reviderad('2025-12-01'), reviderad('2025-11-01'))).toEqual([
      'h2 2025-09-20',
      'h4 2025-11-01',
      'h3 2025-12-01',
    ]);
  });

  it('of one day go as they were recorded', () => {
    const samma = plan().data.datum;
    expect(versioner(plan(), reviderad(samma), reviderad(samma)).map((one) => one[1])).toEqual([
      '2',
      '3',
      '4',
    ]);
  });

  it('are none where there is no plan', () => {
    expect(versioner()).toEqual([]);
  });
});

import { bevakningar } from '../bevakning/index.js';
import { beslut, given, history } from '../testing.js';
import { utokaRegister } from './utoka.js';

const lagrum = (kod: string, over: object = {}) => ({
  kod,
  namn: `Lagrummet ${kod}`,
  definition: 'Ett lagrum som nämnden har lagt till.',
  giltigFrom: '2020-01-01',
  ...over,
});
const lagen = (over: Parameters<typeof beslut>[0]) =>
  bevakningar(history(beslut(over))).find(({ slag }) => slag === 'verkstallighet')?.lag;

describe('a section of law that a nämnd has added', () => {
  beforeAll(() => {
    const added = [
      lagrum('ny-lag'),
      lagrum('ny-service', { behovsprovad: false }),
      lagrum('ny-utan-rapport', { behovsprovad: true, rapporteras: false }),
    ];
    utokaRegister({ kodverk: { lagrum: added } });
  });

  it('is reported where the decision was assessed, unless it says otherwise', () => {
    expect(lagen({ lagrum: 'ny-lag' })).toBe('sol-2025-34-1');
    expect(lagen({ lagrum: 'ny-lag', behovsprovad: false })).toBeUndefined();
    expect(lagen({ lagrum: 'ny-utan-rapport' })).toBeUndefined();
  });

  it('and contradicts no decision that it says nothing of', () => {
    const fatta = (over: Parameters<typeof beslut>[0]) =>
      ({ type: 'FattaBeslut', data: beslut(over).data }) as const;
    given()
      .when(fatta({ lagrum: 'ny-service' }))
      .then(['lagrum-motsager-provning']);
    given()
      .when(fatta({ lagrum: 'ny-lag', behovsprovad: false }))
      .then([beslut({ lagrum: 'ny-lag', behovsprovad: false })]);
  });
});

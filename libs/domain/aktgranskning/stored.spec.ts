import { UndecodableEvent } from '../insats/stored.js';
import { decodeAktgranskningEvent } from './stored.js';

const SVAR = {
  ...{ datum: '2026-06-30', insatsId: '5d8a3f10-7c1e-4b52-9a6b-0e2f4c7d9b31' },
  ...{ moment: 'plan-finns', svar: 'uppfyllt', granskare: 'stig' },
};
const decode = (data: unknown, type = 'GranskningsbedomningGjord') =>
  decodeAktgranskningEvent(type, data);

describe('a stored event of an audit', () => {
  it('is read back as it was written', () => {
    expect(decode(SVAR)).toEqual({ type: 'GranskningsbedomningGjord', data: SVAR });
  });

  it('has the whole protocol in its beginning', () => {
    const protokoll = {
      ...{ datum: '2026-06-30', beteckning: 'prov', moment: [], urvalsgrund: 'avslutade' },
      ...{ fran: '2026-01-01', till: '2026-03-31', antal: 5, fordelning: 'lika', fro: 'x' },
      ...{ position: '1', strata: [] },
    };
    expect(decode(protokoll, 'AktgranskningPaborjad').data).toEqual(protokoll);
    for (const field of Object.keys(protokoll)) {
      expect(() => decode({ ...protokoll, [field]: undefined }, 'AktgranskningPaborjad')).toThrow(
        field,
      );
    }
  });

  it('that cannot be read is told by its type or by the field that is wrong', () => {
    expect(() => decode(SVAR, 'GranskningsbedomningGjord.v9')).toThrow(UndecodableEvent);
    expect(() => decode({}, 'toString')).toThrow(UndecodableEvent);
    for (const wrong of [null, [], 'x']) expect(() => decode(wrong)).toThrow('(data)');
    for (const field of Object.keys(SVAR)) {
      expect(() => decode({ ...SVAR, [field]: undefined })).toThrow(field);
    }
  });
});

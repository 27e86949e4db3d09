import { UndecodableEvent } from '../insats/stored.js';
import { decodeUtbudEvent } from './stored.js';

const KO = { datum: '2026-02-01', vantande: 4 };

describe('a stored event of what is offered', () => {
  it('is read back as it was written', () => {
    expect(decodeUtbudEvent('KoRapporterad', KO)).toEqual({ type: 'KoRapporterad', data: KO });
  });

  it('that cannot be read is told by its type or by the field that is wrong', () => {
    expect(() => decodeUtbudEvent('KoRapporterad.v9', KO)).toThrow(UndecodableEvent);
    expect(() => decodeUtbudEvent('toString', {})).toThrow(UndecodableEvent);
    for (const wrong of [null, [], 'x']) {
      expect(() => decodeUtbudEvent('KoRapporterad', wrong)).toThrow('(data)');
    }
    expect(() => decodeUtbudEvent('KoRapporterad', { ...KO, vantande: 'många' })).toThrow(
      'vantande',
    );
  });
});

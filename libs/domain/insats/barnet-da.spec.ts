import { beslut, erbjuden, skattning, start } from '../testing.js';
import { barnetDen, tolkningAv } from './barnet-da.js';

describe('the child as it was on a day', () => {
  it('is told by the start, else the decision, else the offer', () => {
    const [offer, decision, begun] = [
      erbjuden({ kon: 'annat', alderAr: 12 }),
      beslut({ kon: 'flicka', alderAr: 13 }),
      start({ kon: 'pojke', alderAr: 14 }),
    ];
    const of = (...events: Parameters<typeof barnetDen>[0]) => {
      const { alder, kon } = barnetDen(events, '2025-09-15');
      return `${kon} ${alder?.lagst}`;
    };
    expect(of(offer, decision, begun)).toBe('pojke 14');
    expect(of(offer, decision)).toBe('flicka 13');
    expect(of(offer)).toBe('annat 12');
    expect(of(skattning())).toBe('uppgift-saknas undefined');
  });
});

describe('what a score says of that child', () => {
  it('is nothing without a total or an instrument', () => {
    const { data } = skattning();
    expect(tolkningAv([start()], data)).toBeDefined();
    expect(tolkningAv([start()], data, 'saknas')).toBeUndefined();
    expect(tolkningAv([start()], { ...data, instrument: 'OKANT' })).toBeUndefined();
  });

  it('is told also of a child whose age nobody knows', () => {
    const { data } = skattning();
    const unknown = start({ alderAr: 'uppgift-saknas' });
    expect(tolkningAv([unknown], data)).toEqual(expect.objectContaining({}));
  });
});

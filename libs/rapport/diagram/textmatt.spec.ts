import fc from 'fast-check';
import { kortad, radbruten, textbredd } from './textmatt.js';

describe('text in a picture', () => {
  it('is broken at spaces and cut on the last line', () => {
    const area = { bredd: 115, size: 13, rader: 2 };
    expect(radbruten('kort', area)).toEqual(['kort']);
    expect(radbruten('Enskede-Årsta- Vantör', area)).toEqual(['Enskede-Årsta-', 'Vantör']);
    const [, second, third] = radbruten('en rad och en till som inte alls får plats', area);
    expect(second).toMatch(/…$/);
    expect(third).toBeUndefined();
  });

  it('is never wider than its place, and loses nothing that fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const line of radbruten(text, { bredd: 120, size: 13, rader: 2 })) {
          expect(textbredd(line, 13)).toBeLessThanOrEqual(120);
        }
        if (textbredd(text, 13) <= 120) expect(kortad(text, 120, 13)).toBe(text);
      }),
    );
  });

  it('cuts a name without end in no time', () => {
    expect([...kortad('Å'.repeat(1_000_000), 120, 13)].length).toBeLessThan(20);
  });
});

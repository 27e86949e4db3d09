import type { Datum } from '../domain/index.js';
import { brevtext, risktext, type Post } from './brevtext.js';
import { INSATS } from './testing/stage.js';

const LAGE = { dag: '2026-11-22', inloggning: 'https://utfall.kommun.example' } as const;

function post(forfaller: string, slag = 'skattning', insatsId = INSATS): Post {
  return { forfaller: forfaller as Datum, slag, insatsId };
}

describe('the words of a digest', () => {
  it('are right for one thing', () => {
    expect(brevtext([post('2026-12-06')], LAGE)).toEqual({
      amne: 'Utfall: 1 sak att se till',
      text: `Hej!

Den 22 november 2026 har du 1 sak att se till i Utfall.

Ska snart vara klart:
- Skattning, insats 3f2c1a9b: senast 6 december 2026

Allt står i din arbetslista: https://utfall.kommun.example/v1/arbetslista
En insats hittas där med sina åtta tecken: https://utfall.kommun.example/v1/arbetslista?insats=3f2c1a9b

Brevet är skickat automatiskt. Det går inte att svara på det.
`,
    });
  });

  it('are right for several, by how urgent they are', () => {
    const { amne, text } = brevtext(
      [post('2026-12-06', 'plan'), post('2026-11-08', 'uppfoljning'), post('2026-11-22', 'beslut')],
      LAGE,
    );
    expect(amne).toBe('Utfall: 3 saker att se till');
    expect(text).toContain(`Den 22 november 2026 har du 3 saker att se till i Utfall.

Skulle ha varit klart:
- Uppföljning, insats 3f2c1a9b: senast 8 november 2026

Ska vara klart denna dag:
- Beslut, insats 3f2c1a9b: senast 22 november 2026

Ska snart vara klart:
- Genomförandeplan, insats 3f2c1a9b: senast 6 december 2026
`);
  });

  it('never show the code of a kind that has no word, nor more of an id than eight figures', () => {
    for (const slag of ['MST hos Farsta', 'toString', '__proto__']) {
      const { text } = brevtext([post('2026-12-06', slag)], LAGE);
      expect(text).toContain('- Uppgift, insats 3f2c1a9b: ');
      expect(text).not.toContain(INSATS.slice(0, 9));
    }
    const { text } = brevtext([post('2026-12-06', 'plan', '\r\nX-A: b <i>')], LAGE);
    expect(text).toContain('insats XAb: ');
  });

  it('say that a thing lies with nobody, to the head who is told in their stead', () => {
    const { text } = brevtext([{ ...post('2026-12-06'), ingenNamngiven: true }], LAGE);
    expect(text).toContain('senast 6 december 2026 (ingen handläggare är namngiven)\n');
  });

  it('tell of an answer to look at without what it was', () => {
    const { amne, text } = risktext([post('2026-11-22', 'risksvar')], LAGE);
    expect(amne).toBe('Utfall: ett svar att se på genast');
    expect(text).toContain('Det gäller:\n\n- insats 3f2c1a9b\n');
    expect(text).toContain('/v1/arbetslista?insats=3f2c1a9b');
    expect(text).not.toContain('2026');
  });

  it('take their words from the service when it has others', () => {
    const { text } = brevtext([post('2026-12-06', 'p1')], { ...LAGE, slagord: { p1: 'Plan' } });
    expect(text).toContain('- Plan, insats');
  });

  it('are the same whatever the order of the things', () => {
    const poster = [post('2026-12-06', 'plan'), post('2026-12-06'), post('2026-12-05')];
    expect(brevtext(poster, LAGE)).toEqual(brevtext([...poster].reverse(), LAGE));
  });

  it('show fifty of a group and count the rest', () => {
    const poster = Array.from({ length: 53 }, () => post('2026-12-06'));
    const { amne, text } = brevtext(poster, LAGE);
    expect(amne).toContain('53 saker');
    expect(text.match(/^- /gm)).toHaveLength(50);
    expect(text).toContain('\n… och 3 till\n');
  });
});

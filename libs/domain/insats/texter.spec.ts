import { history, plan, skattning, start, TODAY, uppfoljning } from '../testing.js';
import type { InsatsCommand } from './commands.js';
import { decide } from './decide.js';
import type { InsatsEvent } from './events.js';
import { insatsState } from './evolve.js';
import { reject } from './reject.js';
import { INSATS_REJECTIONS } from './rejections.js';

/** The sentences of a refusal. */
function texts(command: InsatsCommand, ...events: readonly InsatsEvent[]): readonly string[] {
  const decision = decide(command, insatsState(history(...events)), {
    today: TODAY,
    actor: 'spec',
  });
  return decision.accepted ? [] : decision.rejections.map(({ text }) => text);
}

const skatta = (over: object) =>
  texts({ type: 'RegistreraSkattning', data: { ...skattning().data, ...over } }, start());
const folj = (...events: readonly InsatsEvent[]) =>
  texts({ type: 'GenomforUppfoljning', data: uppfoljning().data }, start(), ...events);

describe('the sentence of a refusal', () => {
  it('asks for a plan where there is none, and for goals where it has none', () => {
    expect(folj()).toEqual([expect.stringContaining('Upprätta en plan med målet först.')]);
    expect(folj(plan({ malsattningar: [] }))).toEqual([expect.stringContaining('Revidera planen')]);
    const other = { malsattningId: 'm2', omrade: 'utbildning', startlage: 0 };
    expect(folj(plan({ malsattningar: [other] }))).toEqual([
      expect.stringContaining('något av m2'),
    ]);
  });

  it('never asks for a choice among nothing, but says what to do instead', () => {
    const start1991 = start({ datum: '1991-03-01', stadsdelsnamnd: 'gotham' }).data;
    const [namnd = ''] = texts({ type: 'PaborjaInsats', data: start1991 }).filter((text) =>
      text.includes('gotham'),
    );
    expect(namnd).toMatch(/finns inte i registret\. Registret har ingen nämnd den dagen\./);
    const farsta1991 = start({ datum: '1991-03-01', stadsdelsnamnd: 'farsta' }).data;
    expect(texts({ type: 'PaborjaInsats', data: farsta1991 })).toContainEqual(
      expect.stringContaining('fanns inte den 1991-03-01. Kontrollera datumet, eller välj'),
    );
    const codes = Object.keys(INSATS_REJECTIONS) as (keyof typeof INSATS_REJECTIONS)[];
    const lists = codes.filter((code) => INSATS_REJECTIONS[code][1].includes('{tillatna}'));
    expect(lists.length).toBeGreaterThan(8);
    for (const code of lists) {
      const { text } = reject(code, { tillatna: [] });
      expect(text).not.toMatch(/\(inga\)|något av \.|någon av \.|ange \./);
      expect(text).toMatch(/\. (Registret|Kontrollera|Ingen|Ändra) .*\.$/);
      expect(reject(code, { tillatna: ['X1'] }).text).toContain('X1');
    }
  });

  it('says that an id looks like a personnummer, whole and without repeating it', () => {
    const [text = ''] = skatta({ skattningId: '20110203-1234' });
    expect(text).toContain('liknar ett personnummer) och får inte registreras');
    expect(text).toMatch(/understreck, aldrig ett personnummer\.$/);
    expect(text).not.toContain('1234');
  });

  it('lists every answer of a choice, however long the list', () => {
    expect(skatta({ informant: 'granne' })).toEqual([expect.stringContaining('handlaggare.')]);
  });

  it.each([
    ['2026-02-30', 'en dag som inte finns'],
    ['2025-13-01', 'en dag som inte finns'],
    ['1850-01-01', 'före 1990-01-01'],
    ['1989-12-31', 'före 1990-01-01'],
    ['2200-01-01', 'efter dagens datum'],
    ['i går', 'ÅÅÅÅ-MM-DD'],
  ])('of the day %s says %s', (datum, expected) => {
    expect(skatta({ datum })[0]).toContain(expected);
  });

  it('says that a number sent as text is one', () => {
    const till = (value: string | number) =>
      texts(
        {
          type: 'RattaUppgift',
          data: {
            datum: TODAY,
            handelseId: 'h2',
            skal: 'skrivfel',
            andringar: [{ falt: 'poang', till: value }],
          },
        },
        start(),
        skattning(),
      );
    expect(till('12')).toEqual([
      'Uppgiften poang är 12 inom citattecken. Ange ett tal eller saknas, utan citattecken.',
    ]);
    expect(till('tolv')).toEqual(['Uppgiften poang är tolv. Ange ett tal eller saknas.']);
    expect(till(20.5)).toEqual([expect.stringMatching(/^Poängen 20,5 .* Ange ett heltal\.$/)]);
  });
});

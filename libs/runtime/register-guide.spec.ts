import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  RegistertillaggRefused,
  UTOKNINGSBARA,
  utokaRegister,
  type Registertillagg,
} from '../domain/index.js';

const GUIDE = readFileSync(join(process.cwd(), 'docs', 'register.md'), 'utf8');

/** What a form says when a field is none of its own, and which it lacks. */
function told(tillagg: Registertillagg): readonly { pekare: string; text: string }[] {
  try {
    utokaRegister(tillagg);
  } catch (error) {
    if (error instanceof RegistertillaggRefused) return error.fel;
  }
  throw new Error('not refused');
}

const fields = (tillagg: Registertillagg) =>
  told(tillagg)
    .filter(({ text }) => text.includes('tillåtna uppgifter är'))
    .flatMap(({ text }) => text.split('tillåtna uppgifter är ')[1]?.split(', ') ?? []);
const required = (tillagg: Registertillagg) =>
  told(tillagg)
    .filter(({ text }) => text.startsWith('saknas'))
    .map(({ pekare }) => pekare.split('/').at(-1) ?? '');

/** The rows of the table before a file's example: names, and whether they must be there. */
function table(fil: string): readonly { namn: string; kravs: string }[] {
  const [before = ''] = GUIDE.split(`\`${fil}\`\n\n\`\`\`json`);
  const section = before.slice(before.lastIndexOf('\n## '));
  return [...section.matchAll(/^\|\s*(`[^|]*`)\s*\|([^|]*)\|/gm)].flatMap(
    ([, names = '', kravs = '']) =>
      [...names.matchAll(/`([^`]*)`/g)].map(([, namn = '']) => ({ namn, kravs: kravs.trim() })),
  );
}

describe('the tables of the guide', () => {
  const STRANGE = { hittepa: 1 };

  it.each([
    ['metoder.json', { metoder: [STRANGE] }],
    ['instrument.json', { instrument: [STRANGE] }],
    ['namnder.json', { namnder: [STRANGE] }],
    ['metodmallar.json', { metodmallar: [STRANGE] }],
    ['mal.json', { mal: [STRANGE] }],
  ] satisfies [string, Registertillagg][])('of %s name every field', (fil, tillagg) => {
    const rows = table(fil);
    expect(rows.map(({ namn }) => namn).sort()).toEqual([...fields(tillagg)].sort());
    const must = rows.filter(({ kravs }) => kravs === 'ja').map(({ namn }) => namn);
    // The first day of a template is asked for by its rules, not by its form.
    const byRule = fil === 'metodmallar.json' ? ['giltigFrom'] : [];
    expect(must.sort()).toEqual([...required(tillagg), ...byRule].sort());
  });

  it('of kodverk.json name every list, and every field of any', () => {
    const listor = [...UTOKNINGSBARA.keys()];
    for (const lista of listor) expect(GUIDE).toContain(`\`${lista}\``);
    const known = new Set(listor.flatMap((lista) => fields({ kodverk: { [lista]: [STRANGE] } })));
    expect(
      table('kodverk.json')
        .map(({ namn }) => namn)
        .sort(),
    ).toEqual([...known].sort());
  });
});

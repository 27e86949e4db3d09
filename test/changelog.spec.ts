import { readdirSync, readFileSync } from 'node:fs';

describe('CHANGELOG.md', () => {
  it('lists every version of every event that has a golden file, and nothing else', () => {
    const events = readFileSync('CHANGELOG.md', 'utf8').split('### Events')[1] ?? '';
    const listed = [...events.matchAll(/^- `(\w+)`$/gm)].map(([, type]) => `${type}.v1.json`);
    expect(listed.sort()).toEqual(readdirSync('test/golden/events').sort());
  });
});

describe('docs/drift.md', () => {
  const guide = readFileSync('docs/drift.md', 'utf8');

  it('tells every environment variable that the code reads', () => {
    const sources = [
      'libs/runtime/config.ts',
      'libs/runtime/individ-nyckel.ts',
      'apps/replay/main.ts',
      'apps/replay/program.ts',
    ];
    const read = sources.flatMap((path) => [
      ...readFileSync(path, 'utf8').matchAll(
        /env\.([A-Z_]+)|(?:VARIABLE = |urlOf\(env, |choice\(env, )'([A-Z_]+)'/g,
      ),
    ]);
    const names = read.map(([, one, other]) => one ?? other ?? '');
    expect(names.length).toBeGreaterThan(6);
    for (const name of names) expect(guide).toContain(`| \`${name}\``);
  });
});

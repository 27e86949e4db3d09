import { readFileSync } from 'node:fs';
import { INSATS_EVENT_TYPES } from '../../libs/domain/index.js';
import { GENERATED, outdated } from './generate.js';
import { fieldsOf } from './handelser-falt.js';
import { insatsEventSource } from './handelser-kalla.js';

describe('the generated files', () => {
  it('are committed as the code makes them', async () => {
    expect(await outdated('.')).toEqual([]);
  });

  it.each(GENERATED)('$path is the same bytes twice', async ({ build }) => {
    expect(await build('.')).toBe(await build('.'));
  });

  it('tell every event, every field of it, and who reads it', () => {
    const text = readFileSync('docs/handelser.md', 'utf8');
    const source = insatsEventSource();
    for (const type of INSATS_EVENT_TYPES) {
      const section = text.split(`## ${type}\n`)[1]?.split('\n## ')[0] ?? '';
      expect(section).toMatch(/`insats-forlopp` läser den/);
      expect(fieldsOf(source, type).length).toBeGreaterThan(0);
      for (const { name } of fieldsOf(source, type)) expect(section).toContain(`| \`${name}\` |`);
    }
  });

  it('have routes of every part of the service', () => {
    const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
    const some = [
      '/v1/insatser',
      '/v1/metod-utfall',
      '/v1/jobb/{id}',
      '/halsa/redo',
      '/problem/{kod}',
    ];
    for (const path of some) expect(Object.keys(paths)).toContain(path);
  });
});

import { readFileSync } from 'node:fs';
import { INSATS_EVENT_TYPES } from '../../libs/domain/index.js';
import { GALLRINGSREGLER } from '../../libs/privacy/index.js';
import { buildDatakatalog, rulesInForce } from './datakatalog.js';
import { tableSections, tablesIn } from './datakatalog-tabeller.js';
import { EVENT_SHAPES } from '../../libs/domain/insats/shape/events.js';

const catalogue = await buildDatakatalog('.');
const sectionOf = (title: string) => catalogue.split(`### ${title}\n`)[1]?.split('\n### ')[0] ?? '';
const read = (path: string) => Promise.resolve(readFileSync(path, 'utf8'));

describe('the data catalogue', () => {
  it.each(INSATS_EVENT_TYPES)('has every field that %s is stored with', (type) => {
    for (const [name] of EVENT_SHAPES[type]) expect(sectionOf(type)).toContain(`| \`${name}\` |`);
    expect(sectionOf(type)).toContain('`sol-2025-16-1`');
  });

  it('follows lists to the fields in them, and gives each its own class', () => {
    const plan = sectionOf('GenomforandeplanUpprattad');
    expect(plan).toMatch(/`malsattningar\[\]\.startlage` \| skattning \|/);
    expect(plan).toMatch(/`malsattningar\[\]\.omrade` \| forlopp \|/);
    expect(sectionOf('UppgiftRattad')).toMatch(/`andringar\[\]\.fran` \| vilken som helst \|/);
    expect(sectionOf('BeslutFattat')).toMatch(/`individId` \| identitet \| ja, pseudonym \|/);
    expect(sectionOf('UtfallAvidentifierat')).toMatch(/`celler\[\]\.summor` \| summor \| nej/);
  });

  it('names the rules that are in force, and no proposal', () => {
    expect(rulesInForce()).toBe('`sol-2025-16-1` eller `sol-2025-17`');
  });

  it('lists the rules, proposals as proposals', () => {
    const listed = catalogue.split('## Gallringsregler')[1]?.split('\n## ')[0] ?? '';
    for (const { id } of GALLRINGSREGLER) expect(listed).toContain(`\`${id}\``);
    expect(listed).toMatch(/`prop-2025-26-12` .*förslag, tillämpas inte/);
  });

  it('takes a hash of what was sent for something about the person', () => {
    expect(sectionOf('Kuvertet runt varje händelse')).toMatch(/`commandHash` \| forlopp \| ja/);
  });

  it('says of every column of the vault and the audit how it stands there', () => {
    expect(sectionOf('`valv.individ`')).toMatch(/`uppgifter` \| identitet \| ja \| krypterad \|/);
    expect(sectionOf('`valv.individ`')).toMatch(/`nummer_index` \| .* \| nycklad hash \|/);
    expect(sectionOf('`granskning.lasning`')).toMatch(/`andamal` \| logg \|/);
  });

  it('is not made when a column has no class, or a class no column', async () => {
    const more = async (path: string) =>
      (await read(path)).replace(
        '  uppgifter text NOT NULL,',
        '  uppgifter text NOT NULL,\n  adress text,',
      );
    const less = async (path: string) =>
      (await read(path)).replace('  skyddad boolean NOT NULL,\n', '');
    await expect(tableSections(more)).rejects.toThrow(/valv\.individ .*adress/);
    await expect(tableSections(less)).rejects.toThrow(/valv\.individ .*skyddad/);
  });

  it('reads tables out of SQL, without their constraints', () => {
    const sql =
      'CREATE TABLE IF NOT EXISTS a.b (\n  x uuid,\n  y text NOT NULL\n    CHECK (y <> 1),\n  UNIQUE (x)\n);';
    expect([...tablesIn(sql)]).toEqual([['a.b', ['x', 'y']]]);
  });
});

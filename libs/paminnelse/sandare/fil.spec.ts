import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FilSandare } from './fil.js';
import type { Brev } from './sandare.js';

const BREV: Brev = {
  id: '3f2c1a9b-1d7f-4a35-9c1f-6a1d2f7f0d11',
  mottagare: 'anna',
  epost: 'anna@kommun.example',
  amne: 'Utfall: 1 sak att se till',
  text: 'Hej!\n',
  skapat: Date.parse('2026-03-01T05:00:00Z'),
};

describe('messages as files', () => {
  let root: string;
  let folder: string;
  const file = () => join(folder, `${BREV.id}.eml`);
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'utfall-fil-'));
    folder = join(root, 'ny', 'mapp');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('are left as they are when they are sent again', async () => {
    const sandare = new FilSandare(folder);
    await sandare.skicka(BREV);
    const before = [statSync(file()).ino, readFileSync(file(), 'utf8')];
    await sandare.skicka(BREV);
    expect([statSync(file()).ino, readFileSync(file(), 'utf8')]).toEqual(before);
    expect(readdirSync(folder)).toEqual([`${BREV.id}.eml`]);
  });

  it('are whole after one who died half-way', async () => {
    const sandare = new FilSandare(folder);
    await sandare.skicka(BREV);
    const whole = readFileSync(file(), 'utf8');
    rmSync(file());
    writeFileSync(join(folder, `.${BREV.id}.tmp`), `${whole}${whole}`);
    await sandare.skicka(BREV);
    expect(readFileSync(file(), 'utf8')).toBe(whole);
    expect(readdirSync(folder)).toEqual([`${BREV.id}.eml`]);
  });

  it('are taken away after their days, and nothing else is', async () => {
    const sandare = new FilSandare(folder, undefined, 30);
    await sandare.rensa(BREV.skapat);
    await sandare.skicka(BREV);
    const old = new Date(BREV.skapat);
    for (const name of ['anteckning.eml', 'läs mig.txt', `.${BREV.id}.tmp`]) {
      writeFileSync(join(folder, name), '');
    }
    for (const name of readdirSync(folder)) {
      utimesSync(join(folder, name), old, old);
    }
    await sandare.rensa(BREV.skapat + 30 * 86_400_000);
    expect(readdirSync(folder)).toHaveLength(4);
    await sandare.rensa(BREV.skapat + 30 * 86_400_000 + 1);
    expect(readdirSync(folder).sort()).toEqual(['anteckning.eml', 'läs mig.txt']);
  });

  it('can be read by nobody else', async () => {
    await new FilSandare(folder).skicka(BREV);
    expect([statSync(folder).mode & 0o777, statSync(file()).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  it('go to one address, whatever stands there', async () => {
    await new FilSandare(folder).skicka({ ...BREV, epost: 'a@b.se, c@d.se\r\nBcc: e@f.se' });
    const head = readFileSync(file(), 'utf8').split('\r\n\r\n')[0] ?? '';
    expect(head).not.toMatch(/^bcc:/im);
    expect(head.match(/^to:/gim)).toHaveLength(1);
  });

  it('are refused where there can be no folder', async () => {
    writeFileSync(join(root, 'ny'), '');
    await expect(new FilSandare(folder).skicka(BREV)).rejects.toThrow('ENOTDIR');
  });
});

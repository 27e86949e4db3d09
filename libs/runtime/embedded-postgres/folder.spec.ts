import { execFile } from 'node:child_process';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeFolder } from './folder.js';

describe('a data folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'utfall-folder-'));

  it('is made with those above it, and may be there already', () => {
    const path = join(root, 'a', 'b', 'c');
    makeFolder(path);
    makeFolder(path);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  it('is made by whoever comes first, when many start at the same moment', async () => {
    const program = `
      const { makeFolder } = await import(process.argv[1]);
      const { individNyckel } = await import(process.argv[2]);
      const [root, at] = process.argv.slice(3);
      while (Date.now() < Number(at));
      const keys = [];
      for (let n = 0; n < 200; n += 1) {
        makeFolder(root + '/' + n + '/a/b');
        keys.push(individNyckel(root + '/' + n, {}).toString('hex'));
      }
      console.log(keys.join());`;
    const runtime = join(process.cwd(), 'dist/libs/runtime');
    const modules = [`${runtime}/embedded-postgres/folder.js`, `${runtime}/individ-nyckel.js`];
    const args = [...modules, join(root, 'tavlan'), String(Date.now() + 3000)];
    const made = await Promise.all(
      Array.from({ length: 3 }, () =>
        promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, ...args]),
      ),
    );
    expect(new Set(made.map(({ stdout }) => stdout)).size).toBe(1);
  });

  it('is refused where a file is in the way', () => {
    writeFileSync(join(root, 'fil'), '');
    expect(() => makeFolder(join(root, 'fil'))).toThrow('är ingen mapp. Ange UTFALL_DATA');
    expect(() => makeFolder(join(root, 'fil', 'under'))).toThrow('UTFALL_DATA');
  });

  it('is refused, and at once, where no folder can be made', () => {
    expect(() => makeFolder('/proc/utfall/data')).toThrow('går inte att skapa eller skriva i');
  });
});

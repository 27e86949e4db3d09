import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './folder.js';

describe('a data folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'utfall-folder-'));

  it('is made with those above it, and may be there already', () => {
    const path = join(root, 'a', 'b', 'c');
    makeFolder(path);
    makeFolder(path);
    expect(statSync(path).isDirectory()).toBe(true);
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

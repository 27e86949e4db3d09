import { readFileSync } from 'node:fs';
import { sourceFiles } from './imports.js';

const FILES = sourceFiles(['apps', 'libs', 'projections', 'test'], { specs: true });

function linesOf(file: string): number {
  return readFileSync(file, 'utf8').trimEnd().split('\n').length;
}

describe('the size of files', () => {
  it('is at most 300 lines, 400 for a spec', () => {
    const long = FILES.filter((file) => linesOf(file) > (file.endsWith('.spec.ts') ? 400 : 300));
    expect(long).toEqual([]);
  });

  it('is 60 lines or fewer for half of the files', () => {
    const sizes = FILES.map(linesOf).sort((a, b) => a - b);
    expect(sizes.length).toBeGreaterThan(100);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(60);
  });
});

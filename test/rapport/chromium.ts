import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The browser that the pages are looked at with, where there is one. */
export const CHROMIUM = [process.env.CHROMIUM ?? '', '/usr/bin/chromium'].find(
  (path) => path !== '' && existsSync(path),
);

/** What the browser made of a page, as it writes it back after its scripts have run. */
export function domOf(text: string, kind: 'html' | 'svg' = 'html'): string {
  return browse(text, kind, (folder, page) => run(folder, ['--dump-dom', page]));
}

/** The page as a picture. */
export function pictureOf(text: string): Buffer {
  return browse(text, 'html', (folder, page) => {
    const file = join(folder, 'picture.png');
    run(folder, [`--screenshot=${file}`, '--window-size=900,1200', '--hide-scrollbars', page]);
    return readFileSync(file);
  });
}

/** The page as it is printed. */
export function pdfOf(text: string): Buffer {
  return browse(text, 'html', (folder, page) => {
    const file = join(folder, 'paper.pdf');
    run(folder, [`--print-to-pdf=${file}`, '--no-pdf-header-footer', page]);
    return readFileSync(file);
  });
}

/** Width and height in points of each sheet of a print. */
export function sheetsOf(pdf: Buffer): readonly (readonly [number, number])[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(([, width, height]) => [Number(width), Number(height)]);
}

function browse<T>(text: string, kind: string, look: (folder: string, page: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'utfall-sida-'));
  try {
    const file = join(folder, `sida.${kind}`);
    writeFileSync(file, text);
    return look(folder, `file://${file}`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function run(folder: string, options: readonly string[]): string {
  const usual = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const profile = `--user-data-dir=${join(folder, 'profil')}`;
  const { status, stdout, error } = spawnSync(CHROMIUM ?? '', [...usual, profile, ...options], {
    encoding: 'utf8',
    timeout: 50_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`chromium ended with ${status}: ${error?.message ?? stdout}`);
  return stdout;
}

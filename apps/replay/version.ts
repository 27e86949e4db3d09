import { readFileSync } from 'node:fs';

const manifest = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { readonly version: string };

/** The program's version, as manifests and `--version` say it. */
export const VERSION = manifest.version;
export const PROGRAM = `utfall ${VERSION}`;

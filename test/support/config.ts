import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config } from '../../libs/runtime/index.js';

/** Settings of a service for a spec: on a database of the spec's own, its keys in a folder of its own. */
export function testConfig(env: Record<string, string | undefined>): Config {
  const UTFALL_DATA = mkdtempSync(join(tmpdir(), 'utfall-test-'));
  return readConfig({ UTFALL_DATA, PORT: '0', UTFALL_ANROP_PER_MINUT: '1000000', ...env });
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the events of an insats are declared, one file per part of its life. */
export const INSATS_EVENTS = 'libs/domain/insats/events';

/** The declarations of all of them as one text. */
export function insatsEventSource(root = '.'): string {
  const folder = join(root, INSATS_EVENTS);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return files
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

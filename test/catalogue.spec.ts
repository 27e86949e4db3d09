import { readdirSync, readFileSync } from 'node:fs';
import { AKTGRANSKNING_EVENT_TYPES } from '../libs/domain/aktgranskning/index.js';
import {
  INSATS_EVENT_TYPES,
  UTBUD_EVENT_TYPES,
  UTGAVA_EVENT_TYPES,
  UTGAVA_PREFIX,
  UTBUD_PREFIX,
  UTFALL_AVIDENTIFIERAT,
} from '../libs/domain/index.js';
import { PROJECTIONS } from '../projections/index.js';

const OF_INSATSER = [...INSATS_EVENT_TYPES, UTFALL_AVIDENTIFIERAT];
const BY_PREFIX: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  [UTBUD_PREFIX, UTBUD_EVENT_TYPES],
  [UTGAVA_PREFIX, UTGAVA_EVENT_TYPES],
]);
/** What can stand in the streams that a projection follows. */
const eventsUnder = (prefix: string): readonly string[] => BY_PREFIX.get(prefix) ?? OF_INSATSER;
/** No projection follows audits of files: they are few, and each is read from its own stream. */
const CATALOGUE = [
  ...[...OF_INSATSER, ...UTBUD_EVENT_TYPES, ...UTGAVA_EVENT_TYPES],
  ...AKTGRANSKNING_EVENT_TYPES,
].sort();

describe('the event catalogue', () => {
  it.each(PROJECTIONS.map((projection) => [projection.name, projection] as const))(
    '%s handles every event of its streams or says why it does not',
    (_name, { prefix, handles, ignores }) => {
      const told = [...handles, ...Object.keys(ignores)].sort();
      expect(told).toEqual([...eventsUnder(prefix)].sort());
      for (const reason of Object.values(ignores)) expect(reason.length).toBeGreaterThan(20);
    },
  );

  it('has every projection in a folder of its own name, and every folder in the list', () => {
    const folders = readdirSync('projections', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(PROJECTIONS.map(({ name }) => name).sort()).toEqual(folders.sort());
  });

  it.each(PROJECTIONS.map(({ name }) => [name]))(
    '%s has a README that asks its question',
    (name) => {
      expect(readFileSync(`projections/${name}/README.md`, 'utf8')).toMatch(/\?/);
    },
  );

  it('has a golden file for the first version of every event', () => {
    const golden = readdirSync('test/golden/events');
    for (const type of CATALOGUE) expect(golden).toContain(`${type}.v1.json`);
  });

  it('stores no name, personnummer or free text: every text in a golden event is a code, an id or a day', () => {
    for (const file of readdirSync('test/golden/events')) {
      const texts = textsIn(JSON.parse(readFileSync(`test/golden/events/${file}`, 'utf8')));
      for (const text of texts) expect(text).toMatch(/^[A-Za-z0-9_.:-]*$/);
    }
  });
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

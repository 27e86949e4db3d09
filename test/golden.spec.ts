import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  decodeGallringUtford,
  decodeInsatsEvent,
  decodeUtbudEvent,
  decodeUtgavaEvent,
  decodeUtfallAvidentifierat,
  encodeInsatsEvent,
  encodeUtbudEvent,
  encodeUtgavaEvent,
  GALLRING_UTFORD,
  INSATS_EVENT_TYPES,
  UTBUD_EVENT_TYPES,
  UTFALL_AVIDENTIFIERAT,
  UTGAVA_EVENT_TYPES,
  type InsatsEvent,
  type UtbudEvent,
  type UtgavaEvent,
} from '../libs/domain/index.js';
import {
  AKTGRANSKNING_EVENT_TYPES,
  decodeAktgranskningEvent,
  encodeAktgranskningEvent,
  type AktgranskningEvent,
} from '../libs/domain/aktgranskning/index.js';

const GOLDEN = join(dirname(fileURLToPath(import.meta.url)), 'golden');
const FILES = readdirSync(join(GOLDEN, 'events')).sort();

interface Golden {
  readonly stored: { readonly type: string; readonly data: unknown };
  readonly decoded: InsatsEvent | UtbudEvent | UtgavaEvent | AktgranskningEvent;
}

const bytes = (file: string) => readFileSync(join(GOLDEN, 'events', file));
const golden = (file: string) => JSON.parse(bytes(file).toString('utf8')) as Golden;
/** What is left of gallrade insatser, and what nämnder offer, lie in streams of their own and have decoders of their own. */
const decode = ({ type, data }: Golden['stored']) => {
  if (type === UTFALL_AVIDENTIFIERAT) return { type, data: decodeUtfallAvidentifierat(data) };
  if (type === GALLRING_UTFORD) return { type, data: decodeGallringUtford(data) };
  if (isUtgava(type)) return decodeUtgavaEvent(type, data);
  if (isAktgranskning(type)) return decodeAktgranskningEvent(type, data);
  return isUtbud(type) ? decodeUtbudEvent(type, data) : decodeInsatsEvent(type, data);
};
const isUtbud = (type: string) => (UTBUD_EVENT_TYPES as readonly string[]).includes(type);
const isUtgava = (type: string) => (UTGAVA_EVENT_TYPES as readonly string[]).includes(type);
const isAktgranskning = (type: string) =>
  (AKTGRANSKNING_EVENT_TYPES as readonly string[]).includes(type);
const encode = (event: Golden['decoded']) => {
  if (isUtgava(event.type)) return encodeUtgavaEvent(event as UtgavaEvent);
  if (isAktgranskning(event.type)) return encodeAktgranskningEvent(event as AktgranskningEvent);
  return isUtbud(event.type)
    ? encodeUtbudEvent(event as UtbudEvent)
    : encodeInsatsEvent(event as InsatsEvent);
};
const version = (file: string) => Number(/\.v(\d+)\.json$/.exec(file)?.[1]);

describe('frozen events', () => {
  it.each(FILES)('%s reads as it did when it was written', (file) => {
    const { stored, decoded } = golden(file);
    expect(decode(stored)).toEqual(decoded);
  });

  it('are unedited: a change of payload is a new version and a new file', () => {
    const listed = readFileSync(join(GOLDEN, 'events.sha256'), 'utf8').trim().split('\n');
    const actual = FILES.map(
      (file) => `${createHash('sha256').update(bytes(file)).digest('hex')}  ${file}`,
    );
    expect(actual.sort()).toEqual(listed.sort());
  });

  it.each([
    ...INSATS_EVENT_TYPES,
    ...UTBUD_EVENT_TYPES,
    ...UTGAVA_EVENT_TYPES,
    ...AKTGRANSKNING_EVENT_TYPES,
  ])('has every version of %s, and today writes the newest', (type) => {
    const files = FILES.filter((file) => file.startsWith(`${type}.v`));
    const versions = files.map(version).sort((a, b) => a - b);
    expect(versions).toEqual(versions.map((_, i) => i + 1));
    const newest = files.find((file) => version(file) === versions.at(-1));
    expect(newest).toBeDefined();
    const { stored, decoded } = golden(newest ?? '');
    expect(encode(decoded)).toEqual(stored);
  });

  it('hold no event that the catalogue has forgotten', () => {
    const known: readonly string[] = [
      ...INSATS_EVENT_TYPES,
      ...UTBUD_EVENT_TYPES,
      ...UTGAVA_EVENT_TYPES,
      ...AKTGRANSKNING_EVENT_TYPES,
      UTFALL_AVIDENTIFIERAT,
      GALLRING_UTFORD,
    ];
    expect(FILES.filter((file) => !known.includes(file.split('.')[0] ?? ''))).toEqual([]);
  });
});

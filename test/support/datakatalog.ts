import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faltgruppOf, visible } from '../../libs/access/index.js';
import { AKTGRANSKNING_EVENT_TYPES } from '../../libs/domain/aktgranskning/index.js';
import {
  INSATS_EVENT_TYPES,
  UTBUD_EVENT_TYPES,
  UTFALL_AVIDENTIFIERAT,
  UTGAVA_EVENT_TYPES,
} from '../../libs/domain/index.js';
import { GALLRINGSREGLER } from '../../libs/privacy/index.js';
import { tableSections } from './datakatalog-tabeller.js';
import { DERIVED, ERASED, INTRO, KLASSER } from './datakatalog-text.js';
import { fieldsOf, type Field } from './handelser-falt.js';
import { insatsEventSource } from './handelser-kalla.js';

const SUMS = 'libs/domain/gallring/events.ts';
const ENVELOPE = 'libs/event-store/port.ts';
const UTBUD = 'libs/domain/utbud/events.ts';
const UTGAVA = 'libs/domain/utgava/events.ts';
const GRANSKNING = 'libs/domain/aktgranskning/events.ts';

/** Who is told by a field of an event, and what that means for how long it is kept. */
interface Origin {
  readonly source: string;
  readonly person: (field: string) => string;
  readonly klass: (field: string) => string;
  readonly forvaring: string;
  readonly lange: string;
  readonly regel: string;
}

/** The data catalogue as Markdown: every field of every event and table, its class, and how it ends. */
export async function buildDatakatalog(root: string): Promise<string> {
  const read = (path: string) => readFile(join(root, path), 'utf8');
  const [sums, envelope, utbud, utgava, granskning] = await Promise.all(
    [SUMS, ENVELOPE, UTBUD, UTGAVA, GRANSKNING].map(read),
  );
  const insats = ofInsats(insatsEventSource(root));
  const events = INSATS_EVENT_TYPES.map((type) => section(type, insats));
  const facts = section(UTFALL_AVIDENTIFIERAT, ofFacts(sums ?? ''));
  const offers = UTBUD_EVENT_TYPES.map((type) => section(type, ofUtbud(utbud ?? '')));
  const about = section('Kuvertet runt varje händelse', ofEnvelope(envelope ?? ''), 'Envelope');
  const releases = UTGAVA_EVENT_TYPES.map((type) => section(type, ofUtgava(utgava ?? '')));
  const audits = AKTGRANSKNING_EVENT_TYPES.map((type) =>
    section(type, ofGranskning(granskning ?? '')),
  );
  const tables = await tableSections(read);
  const parts = [
    INTRO,
    KLASSER,
    rules(),
    '## Händelser',
    about,
    ...events,
    facts,
    ...offers,
    ...releases,
    ...audits,
    ERASED,
  ];
  return `${[...parts, '## Tabeller', ...tables, DERIVED].join('\n\n')}\n`;
}

/** The rules in force without an end: those that erase what is recorded now. */
export function rulesInForce(): string {
  return GALLRINGSREGLER.filter(({ iKraft, giltigTom }) => iKraft && giltigTom === undefined)
    .map(({ id }) => `\`${id}\``)
    .join(' eller ');
}

const HUVUDMAN = { namnd: 'nämnder', enskild: 'enskilda utförare' } as const;

function rules(): string {
  const rows = GALLRINGSREGLER.map(
    ({ id, lagrum, text, huvudman, iKraft, giltigFrom, giltigTom }) => {
      const from = iKraft
        ? `${giltigFrom ?? ''} – ${giltigTom ?? ''}`.trim()
        : 'förslag, tillämpas inte';
      return `| \`${id}\` | ${lagrum} | ${HUVUDMAN[huvudman]} | ${from} | ${text} |`;
    },
  );
  return [
    '## Gallringsregler',
    '',
    'Undantagen, som alltid går före, står i [dpia-mall.md](dpia-mall.md) avsnitt 4.',
    '',
    '| Regel | Lagrum | Gäller | Tid | Innebörd |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

const ofInsats = (source: string): Origin => ({
  source,
  klass: klassOf,
  person: (field) => (field === 'individId' ? 'ja, pseudonym' : 'ja, om individen'),
  forvaring: 'händelseloggen, `insats-<id>`',
  lange: 'till gallring',
  regel: rulesInForce(),
});

const ofFacts = (source: string): Origin => ({
  source,
  klass: () => 'summor',
  person: () => 'nej, men små tal kan peka ut',
  forvaring: 'händelseloggen, `insatser-<id>`',
  lange: 'bevaras',
  regel: 'ingen',
});

/** How many wait may be one. */
const ofUtbud = (source: string): Origin => ({
  source,
  klass: () => 'verksamhet',
  person: (field) =>
    /^(vantande|langstaVantanDagar|fran|till)$/.test(field)
      ? 'nej, men små tal kan peka ut'
      : 'nej',
  forvaring: 'händelseloggen, `utbud-<id>`',
  lange: 'bevaras',
  regel: 'ingen',
});

/** What was published is nobody's any more: that is what the protection is for. */
const ofUtgava = (source: string): Origin => ({
  source,
  klass: () => 'verksamhet',
  person: () => 'nej, skyddat mot röjande',
  forvaring: 'händelseloggen, `utgavor-stad`',
  lange: 'bevaras',
  regel: 'ingen',
});

/** What a reviewer found is about the insats too: the audit goes with the first of those drawn. */
const ofGranskning = (source: string): Origin => ({
  source,
  klass: (field) => GRANSKNING_KINDS[field]?.[0] ?? 'verksamhet',
  person: (field) => GRANSKNING_KINDS[field]?.[1] ?? 'nej',
  forvaring: 'händelseloggen, `aktgranskning-<id>`',
  lange: 'till gallring av någon av insatserna',
  regel: rulesInForce(),
});

const GRANSKNING_KINDS: Readonly<Record<string, readonly [string, string]>> = {
  strata: ['forlopp', 'ja, pseudonym'],
  insatsId: ['forlopp', 'ja, pseudonym'],
  moment: ['forlopp', 'ja, om individen'],
  svar: ['forlopp', 'ja, om individen'],
  kod: ['forlopp', 'ja, om individen'],
  granskare: ['medarbetare', 'ja, om medarbetaren'],
};

/** The envelope is of all events: of an insats it goes with the stream. */
const ofEnvelope = (source: string): Origin => ({
  ...ofInsats(`${source}\ninterface Envelope { data: EventMetadata }`),
  klass: (field) => ENVELOPE_KINDS[field]?.[0] ?? 'teknik',
  person: (field) => ENVELOPE_KINDS[field]?.[1] ?? 'nej',
  forvaring: 'händelseloggen, med händelsen',
});

/** The day is the person's; a hash of few codes can be found by trying them all. */
const ENVELOPE_KINDS: Readonly<Record<string, readonly [string, string]>> = {
  occurredOn: ['forlopp', 'ja, om individen'],
  actor: ['medarbetare', 'ja, om medarbetaren'],
  commandHash: ['forlopp', 'ja, härledd ur uppgifterna'],
};

/** What a correction changed may be of any class: only who sees all of them is shown it. */
function klassOf(field: string): string {
  const group = faltgruppOf(field);
  return Object.keys(visible({ [field]: 1 }, [group])).length === 0 ? 'vilken som helst' : group;
}

function section(title: string, origin: Origin, event = title): string {
  const rows = flat(origin.source, fieldsOf(origin.source, event)).map(({ path, name }) => {
    const { klass, person, forvaring, lange, regel } = origin;
    return `| \`${path}\` | ${klass(name)} | ${person(name)} | ${forvaring} | ${lange} | ${regel} |`;
  });
  return [
    `### ${title}`,
    '',
    '| Fält | Klass | Personuppgift | Förvaras | Hur länge | Raderas enligt |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

interface Leaf {
  readonly path: string;
  readonly name: string;
}

/** Lists are followed by the fields of what is in them. */
function flat(source: string, fields: readonly Field[], before = ''): readonly Leaf[] {
  return fields.flatMap(({ name, type }) => {
    const path = `${before}${name}`;
    const item = /^(\{.*\}|[A-Z]\w+)\[\]$/.exec(type)?.[1];
    if (item === undefined || !hasFields(source, item)) return [{ path, name }];
    const inside = fieldsOf(`${source}\ninterface Item__ { data: ${item} }`, 'Item__');
    return [{ path, name }, ...flat(source, inside, `${path}[].`)];
  });
}

/** A list of words has a name too, but no fields. */
function hasFields(source: string, item: string): boolean {
  return item.startsWith('{') || source.includes(`interface ${item} `);
}

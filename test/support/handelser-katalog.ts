import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  GALLRING_UTFORD,
  INSATS_EVENT_TYPES,
  UTBUD_EVENT_TYPES,
  UTFALL_AVIDENTIFIERAT,
  UTGAVA_EVENT_TYPES,
} from '../../libs/domain/index.js';
import { AKTGRANSKNING_EVENT_TYPES } from '../../libs/domain/aktgranskning/index.js';
import { PROJECTIONS } from '../../projections/index.js';
import { fieldsOf, type Field } from './handelser-falt.js';
import { INSATS_EVENTS, insatsEventSource } from './handelser-kalla.js';
import { begreppIn } from './ordlista-docblocks.js';

const OTHER_SOURCE = 'libs/domain/gallring/events.ts';
const UTBUD_SOURCE = 'libs/domain/utbud/events.ts';
const UTGAVA_SOURCE = 'libs/domain/utgava/events.ts';
const GRANSKNING_SOURCE = 'libs/domain/aktgranskning/events.ts';

const OTHERS: ReadonlySet<string> = new Set([UTFALL_AVIDENTIFIERAT, GALLRING_UTFORD]);
const UTBUD: ReadonlySet<string> = new Set(UTBUD_EVENT_TYPES);
const UTGAVA: ReadonlySet<string> = new Set(UTGAVA_EVENT_TYPES);
const GRANSKNING: ReadonlySet<string> = new Set(AKTGRANSKNING_EVENT_TYPES);

const INTRO = `# Händelser

Varje slags händelse som loggen kan innehålla, vad den bär och vilka projektioner som läser den.
Namnen är permanenta. Filen skapas ur \`${INSATS_EVENTS}\`, \`${UTBUD_SOURCE}\`, \`${UTGAVA_SOURCE}\`, \`${GRANSKNING_SOURCE}\` och projektionerna med \`npm run gen\`; ändra där och inte här.
`;

/** The event catalogue as Markdown, from the docblocks and types of the domain and the projections' own words. */
export async function buildHandelser(root: string): Promise<string> {
  const insats = insatsEventSource(root);
  const [other = '', utbud = '', utgava = '', granskning = ''] = await Promise.all(
    [OTHER_SOURCE, UTBUD_SOURCE, UTGAVA_SOURCE, GRANSKNING_SOURCE].map((path) =>
      readFile(join(root, path), 'utf8'),
    ),
  );
  const sourceOf = (type: string) => {
    if (OTHERS.has(type)) return other;
    if (UTGAVA.has(type)) return utgava;
    if (GRANSKNING.has(type)) return granskning;
    return UTBUD.has(type) ? utbud : insats;
  };
  const types = [...INSATS_EVENT_TYPES, UTFALL_AVIDENTIFIERAT, GALLRING_UTFORD];
  const sections = [
    ...[...types, ...UTBUD_EVENT_TYPES, ...UTGAVA_EVENT_TYPES],
    ...AKTGRANSKNING_EVENT_TYPES,
  ].map((type) => {
    const source = sourceOf(type);
    const begrepp = begreppIn(source, INSATS_EVENTS);
    const about = begrepp.find(({ namn }) => namn === type);
    if (about === undefined) throw new Error(`${type} has no docblock in two parts.`);
    return [
      `## ${type}`,
      '',
      about.svenska,
      '',
      `*${about.engelska}*`,
      '',
      ...fieldTable(fieldsOf(source, type)),
      '',
      ...(isUnread(type) ? ['Ingen projektion läser den.'] : readers(type)),
      '',
    ].join('\n');
  });
  return [INTRO, ...sections].join('\n');
}

/** What is read from its own stream, and by nothing else. */
function isUnread(type: string): boolean {
  return type === GALLRING_UTFORD || GRANSKNING.has(type);
}

function fieldTable(fields: readonly Field[]): readonly string[] {
  const rows = fields.map(
    ({ name, type, doc }) => `| \`${name}\` | \`${cell(type)}\` | ${cell(doc)} |`,
  );
  return ['| Fält | Typ | Betydelse |', '| --- | --- | --- |', ...rows];
}

type Ignores = Readonly<Record<string, string>>;

/** The projections that follow its streams. */
function readers(type: string): readonly string[] {
  const following = PROJECTIONS.filter(
    ({ handles, ignores }) => handles.includes(type) || Object.hasOwn(ignores, type),
  );
  return following.map(({ name, ignores }: { name: string; ignores: Ignores }) => {
    const reason = ignores[type];
    return reason === undefined
      ? `- \`${name}\` läser den.`
      : `- \`${name}\` läser den inte: ${reason}`;
  });
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

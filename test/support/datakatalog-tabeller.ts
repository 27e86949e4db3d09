import { TABELLER, type Kolumn } from './datakatalog-klasser.js';

const SOURCES = [
  'libs/event-store/postgres/schema.ts',
  'libs/event-store/erasure/schema.ts',
  'libs/privacy/keys/schema.ts',
  'libs/privacy/vault/schema.ts',
  'libs/privacy/gallring/migrate.ts',
  'libs/access/store/schema.ts',
  'libs/access/audit/schema.ts',
  'libs/svarslank/schema.ts',
  'libs/paminnelse/store/schema.ts',
];

/** How a kind of column is told: its class, whether it is about a person, and how it stands there. */
const KINDS: Readonly<Record<Kolumn, readonly [string, string, string]>> = {
  id: ['identitet', 'ja, pseudonym', 'klartext'],
  forseglad: ['identitet', 'ja', 'krypterad'],
  index: ['identitet', 'ja, pseudonym', 'nycklad hash'],
  fritext: ['fritext', 'ja', 'krypterad'],
  uppgift: ['grunduppgifter', 'ja, om individen', 'klartext'],
  handelse: ['se händelserna', 'ja, om individen', 'klartext'],
  logg: ['logg', 'ja', 'klartext'],
  medarbetare: ['medarbetare', 'ja, om medarbetaren', 'klartext'],
  nyckel: ['nyckel', 'nej, men öppnar sådana', 'inslagen'],
  summor: ['summor', 'nej, men små tal kan peka ut', 'klartext'],
  teknik: ['teknik', 'nej', 'klartext'],
};

/** Tables and columns as the migrations make them, by name. */
export function tablesIn(source: string): ReadonlyMap<string, readonly string[]> {
  const found = source.matchAll(/CREATE TABLE IF NOT EXISTS ([\w.${}]+) \(\n([\s\S]*?)\n\)/g);
  return new Map(
    [...found].map(([, name = '', body = '']) => [
      name.replace('${schema}', 'event_log').replace('${ERASURE_SCHEMA}', 'event_erasure'),
      [...body.matchAll(/^ {2}([a-z]\w*) /gm)].map(([, column = '']) => column),
    ]),
  );
}

/** One section per table. @throws Error naming what has no class, or has one and is not there */
export async function tableSections(
  read: (path: string) => Promise<string>,
): Promise<readonly string[]> {
  const sections: string[] = [];
  const seen = new Set<string>();
  for (const source of SOURCES) {
    const tables = tablesIn(await read(source));
    if (tables.size === 0) throw new Error(`${source} makes no tables.`);
    for (const [name, columns] of tables) {
      seen.add(name);
      sections.push(sectionOf(name, columns));
    }
  }
  const gone = Object.keys(TABELLER).filter((name) => !seen.has(name));
  if (gone.length > 0) throw new Error(`Not made by any migration: ${gone.join(', ')}.`);
  return sections;
}

function sectionOf(name: string, columns: readonly string[]): string {
  const tabell = TABELLER[name];
  const classed = Object.keys(tabell?.kolumner ?? {});
  const differs = [
    ...columns.filter((column) => !classed.includes(column)),
    ...classed.filter((column) => !columns.includes(column)),
  ];
  if (tabell === undefined || differs.length > 0) {
    throw new Error(`${name} has no class in datakatalog-klasser.ts: ${differs.join(', ')}.`);
  }
  const rows = columns.map((column) => {
    const [klass, person, form] = KINDS[tabell.kolumner[column] ?? 'teknik'];
    return `| \`${column}\` | ${klass} | ${person} | ${form} |`;
  });
  return [
    `### \`${name}\``,
    '',
    `${tabell.syfte} **Hur länge:** ${tabell.lange} **Raderas:** ${tabell.raderas}`,
    '',
    '| Kolumn | Klass | Personuppgift | Form |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

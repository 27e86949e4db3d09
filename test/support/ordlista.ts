import {
  EVENT_OF_COMMAND,
  foldName,
  INSTRUMENTREGISTER,
  METODREGISTER,
  NAMNDREGISTER,
} from '../../libs/domain/index.js';
import * as kodverk from '../../libs/domain/kodverk/index.js';
import { begreppUnder, type Begrepp } from './ordlista-docblocks.js';
import { GRUNDORD, sourceOf } from './ordlista-grundord.js';

const INTRO = `# Ordlista

Orden som Utfall använder, deras vikta form i kod och vad de betyder på engelska.
Filen skapas ur kodens docblock och register med \`npm run gen\`; ändra där och inte här.
`;

const SECTIONS: readonly (readonly [title: string, file: RegExp])[] = [
  ['Händelser', /\/(insats|utbud|utgava|aktgranskning)\/events/],
  ['Lägen', /\/insats\/state\.ts$/],
  ['Övriga begrepp', /./],
];

/** The word list as Markdown, from the docblocks and registers of the domain. */
export async function buildOrdlista(root: string): Promise<string> {
  const begrepp = await begreppUnder(root, 'libs/domain');
  const titles = (one: Begrepp) => SECTIONS.find(([, file]) => file.test(one.fil))?.[0];
  const sections = SECTIONS.map(([title]) =>
    section(
      title,
      ['Begrepp', 'I koden', 'English', 'Källa', 'Var'],
      begrepp.filter((one) => titles(one) === title).map(begreppRow),
    ),
  );
  const [handelser = '', ...rest] = sections;
  const all = [INTRO, grundord(), handelser, kommandon(begrepp), ...rest];
  return [...all, ...registers(), ...codeLists()].join('\n');
}

function begreppRow({ namn, svenska, engelska, fil }: Begrepp): readonly string[] {
  return [svenska, `\`${namn}\``, engelska, sourceOf(namn, foldName), `\`${fil}\``];
}

/** A command is the verb of its event: its word is the event's own. */
function kommandon(begrepp: readonly Begrepp[]): string {
  const rows = Object.entries(EVENT_OF_COMMAND).map(([command, event]) => {
    const about = begrepp.find(({ namn }) => namn === event);
    return [`\`${command}\``, `\`${event}\``, about?.svenska ?? ''];
  });
  return section('Kommandon', ['Kommando', 'Ger händelsen', 'När det är registrerat gäller'], rows);
}

function grundord(): string {
  const rows = GRUNDORD.map(({ term, gloss, kalla }) => [
    term,
    `\`${foldName(term)}\``,
    gloss,
    kalla,
  ]);
  return section('Grundord', ['Term', 'Vikt form', 'English', 'Källa'], rows);
}

function registers(): readonly string[] {
  const head = ['Namn', 'Kod', 'Även', 'Källa'];
  return [
    section(
      'Metoder',
      head,
      METODREGISTER.map((one) => [one.namn, `\`${one.kod}\``, one.alias.join(', '), one.kalla]),
    ),
    section(
      'Stadsdelsnämnder',
      ['Namn', 'Kod', 'Giltig', 'Källa'],
      NAMNDREGISTER.map((one) => [
        one.namn,
        `\`${one.kod}\``,
        `${one.giltigFrom ?? ''}–${one.giltigTom ?? ''}`,
        one.kalla,
      ]),
    ),
    section(
      'Instrument',
      head,
      INSTRUMENTREGISTER.map((one) => [
        one.namn,
        `\`${one.kod}\``,
        one.alias.join(', '),
        one.kalla,
      ]),
    ),
  ];
}

function codeLists(): readonly string[] {
  return Object.entries(kodverk)
    .filter((entry): entry is [string, readonly kodverk.Kod[]] => Array.isArray(entry[1]))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, list]) =>
      section(
        `Kodverk \`${name}\``,
        ['Namn', 'Kod', 'Definition'],
        list.map((one) => [one.namn, `\`${one.kod}\``, one.definition]),
      ),
    );
}

function section(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const rule = `| ${head.map(() => '---').join(' | ')} |`;
  return [`## ${title}`, '', line(head), rule, ...rows.map(line), ''].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

import {
  ATGARDER,
  HELA_STADEN,
  NODATKOMST_SKAL,
  ROLLER,
  type Atgard,
  type LasareTally,
  type Lasning,
  type Nodatkomst,
  type ReviewSample,
} from '../../../libs/access/index.js';
import { swedishTime } from '../names.js';
import { renderTable } from './table.js';

export interface UrvalTextOptions {
  readonly from: string;
  readonly tom: string;
  readonly fro: string;
  readonly named: (id: string | undefined) => string;
  /** Every emergency opening in the period. */
  readonly oppningar: readonly Nodatkomst[];
}

/** A sample for whoever checks readings: emergency access first, then the draw, then how much each has read. */
export function urvalText(sample: ReviewSample, options: UrvalTextOptions): string {
  const { from, tom, fro, named, oppningar } = options;
  const { nodatkomst, urval, perLasare, head } = sample;
  return [
    `Granskning av läsningar ${from} – ${tom}`,
    `Urvalet dras igen med --fro "${fro}" --huvud ${head}.`,
    '',
    `Öppnad nödåtkomst: ${oppningar.length}. Fråga för var och en: håller skälet?`,
    ...oppningar.map((one) => `  ${oppning(one, named)}`),
    '',
    `Nödåtkomst: ${nodatkomst.length}. Alla ska granskas.`,
    ...lines(nodatkomst, named),
    '',
    `Slumpvis valda: ${urval.length}. Fråga för var och en: hörde läsningen till arbetet?`,
    ...lines(urval, named),
    '',
    'Läsningar per person:',
    perLasare.length === 0 ? 'Inga.' : renderTable(columns(named), perLasare),
  ].join('\n');
}

function lines(rows: readonly Lasning[], named: UrvalTextOptions['named']): readonly string[] {
  return rows.map((row) => `  ${sentence(row, named)}`);
}

/** One opening as a sentence: when, who, why, to what. */
function oppning(one: Nodatkomst, named: UrvalTextOptions['named']): string {
  const { from, anvandare, skal, oppnadId, namnd } = one;
  return `${swedishTime(from)} ${named(anvandare)}: ${NODATKOMST_SKAL[skal]} (${skal}) – ${oppnadId}, ${namnd}`;
}

/** One reading as a sentence: when, who, as what, did what, to which case. */
function sentence(row: Lasning, named: UrvalTextOptions['named']): string {
  const { at, actorId, roll, atgard, namnd, resurs, resursId, utfall } = row;
  const som = roll === undefined ? '' : ` (${ROLLER[roll].namn.toLowerCase()})`;
  const what = Object.hasOwn(ATGARDER, atgard)
    ? ATGARDER[atgard as Atgard].beskrivning.toLowerCase()
    : atgard;
  const thing = resursId === undefined ? resurs : `${resurs} ${resursId}`;
  const place = namnd === HELA_STADEN ? 'hela staden' : namnd;
  const where = [thing, place].filter((part) => part !== undefined);
  const emergency = utfall === 'nodatkomst' ? ', med nödåtkomst' : '';
  return `${swedishTime(at)} ${named(actorId)}${som}: ${what}${emergency} – ${where.join(', ')}`;
}

function columns(named: UrvalTextOptions['named']) {
  const number = (heading: string, value: (row: LasareTally) => number) => ({
    heading,
    value: (row: LasareTally) => String(value(row)),
    numeric: true,
  });
  return [
    { heading: 'läsare', value: ({ actorId }: LasareTally) => named(actorId) },
    number('läsningar', ({ lasningar }) => lasningar),
    number('nödåtkomster', ({ nodatkomster }) => nodatkomster),
    number('nekade', ({ nekade }) => nekade),
  ];
}

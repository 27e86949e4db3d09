import { MINST_PAR, type Utfallsvy } from '../../../libs/outcome/index.js';
import { decimal, renderTable, type TableColumn } from './table.js';

/** A set of insatser with the name it goes by in a table. */
export interface Named extends Utfallsvy {
  readonly namn: string;
}

const count = (heading: string, value: (row: Named) => number): TableColumn<Named> => ({
  heading,
  value: (row) => String(value(row)),
  numeric: true,
});

const ANTAL: readonly TableColumn<Named>[] = [
  { heading: '', value: (row) => row.namn },
  count('beslut', ({ antal }) => antal.beslutade),
  count('start', ({ antal }) => antal.startade),
  count('plan', ({ antal }) => antal.medPlan),
  count('startskattning', ({ antal }) => antal.medStartskattning),
  count('båda', ({ antal }) => antal.medBadaSkattningarna),
  count('avslut', ({ antal }) => antal.avslutade),
  count('fullföljda', ({ antal }) => antal.fullfoljda),
  count('avbrott', ({ antal }) => antal.avbrott),
  {
    heading: 'dagar till start',
    value: ({ beslutTillStart }) => decimal(beslutTillStart.medelDagar, 0),
    numeric: true,
  },
  {
    heading: 'längd, dagar',
    value: ({ insatstid }) => decimal(insatstid.medelDagar, 0),
    numeric: true,
  },
];

type Change = Utfallsvy['forandring'][number] & { readonly namn: string };

const FORANDRING: readonly TableColumn<Change>[] = [
  { heading: '', value: (row) => row.namn },
  { heading: 'instrument', value: namedInstrument },
  { heading: 'informant', value: (row) => row.informant },
  { heading: 'bättre är', value: ({ riktning }) => BETTER[riktning] },
  { heading: 'n', value: (row) => String(row.n), numeric: true },
  { heading: 'start m (s)', value: ({ start }) => meanSd(start), numeric: true },
  { heading: 'avslut m (s)', value: ({ avslut }) => meanSd(avslut), numeric: true },
  { heading: 'förändring', value: (row) => decimal(row.forandring.medel, 2), numeric: true },
  {
    heading: '95 % intervall',
    value: ({ forandring }) => interval(forandring.ki95),
    numeric: true,
  },
  { heading: 'fullföljda', value: ({ fullfoljda }) => apart(fullfoljda), numeric: true },
  { heading: 'övriga', value: ({ ovriga }) => apart(ovriga), numeric: true },
];

const BETTER = { 'hogre-battre': 'högre', 'hogre-samre': 'lägre', okand: '?' } as const;

const meanSd = ({ medel, sd }: { medel: number | null; sd: number | null }) =>
  medel === null ? '–' : `${decimal(medel, 1)} (${decimal(sd, 1)})`;

/** The change of a part of them, and how many they are. */
const apart = ({ n, forandring: { medel } }: Change['ovriga']) =>
  medel === null ? '–' : `${decimal(medel, 2)} (n ${n})`;

const interval = (ki: readonly [number, number] | null) =>
  ki === null ? '–' : `${decimal(ki[0], 2)} … ${decimal(ki[1], 2)}`;

const FOR_FA_PAR = `– i stället för siffror: färre än ${MINST_PAR} har både start och avslut, för få för att visas.`;

/** Totals by an older scoring are a row of their own, and say so. */
function namedInstrument({ instrument, algoritm }: Change): string {
  return algoritm === undefined ? instrument : `${instrument} (poängräkning ${algoritm})`;
}

/** Counts for every row, then change for every row that has pairs. */
export function utfallText(rows: readonly Named[]): string {
  const changes = rows.flatMap(({ namn, forandring }) => forandring.map((f) => ({ namn, ...f })));
  const parts = [renderTable(ANTAL, rows)];
  if (changes.length > 0) {
    parts.push('', 'Förändring från start till avslut, samma informant:', '');
    parts.push(renderTable(FORANDRING, changes));
    if (changes.some(({ varfor }) => varfor !== undefined)) parts.push('', FOR_FA_PAR);
  }
  return parts.join('\n');
}

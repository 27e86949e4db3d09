import { arDefinierad, pDiagram } from '../../outcome/index.js';
import type { Styrpunkt } from '../modell/diagram.js';
import type { Avsnitt } from '../modell/rapport.js';
import type { Tabell } from '../modell/tabell.js';
import { periodnamn } from './namn.js';
import type { Jamforelse } from './tratt.js';
import type { Grupp } from './underlag.js';

const REGEL: Readonly<Record<string, string>> = {
  'utanfor-granserna': 'utanför gränserna',
  'foljd-pa-en-sida': 'många i följd på samma sida',
  trend: 'sex i följd åt samma håll',
  'tva-av-tre': 'två av tre nära gränsen',
};

/** A share over the quarters, with what stands out from the process's own variation. */
export function styravsnitt(kvartal: readonly Grupp[], jamforelse: Jamforelse): Avsnitt {
  const { centrum, punkter } = diagram(kvartal, jamforelse);
  return {
    rubrik: `${jamforelse.matt} över tid`,
    ingress:
      'Vanlig variation från kvartal till kvartal ligger inom gränserna och kräver ingen förklaring.',
    diagram: {
      slag: 'styr',
      titel: `${jamforelse.matt} per kvartal`,
      budskap: budskap(punkter),
      ...{ matt: jamforelse.matt, form: 'andel', mitt: centrum },
      punkter,
    },
    tabell: tabell(kvartal, jamforelse, punkter),
    forklaring: [
      'En markering säger att något ändrats, inte vad. Leta efter orsaken innan ni drar en slutsats.',
    ],
  };
}

function diagram(kvartal: readonly Grupp[], jamforelse: Jamforelse) {
  const seen = kvartal.flatMap((grupp) => synlig(grupp, jamforelse));
  const chart = pDiagram(seen);
  const found = arDefinierad(chart) ? chart : undefined;
  const punkter = kvartal.map(({ period }) => {
    const index = seen.findIndex((one) => one.period === period);
    const one = seen[index];
    return one === undefined ? ({ period, varde: '..' } as const) : punkt(one, index, found);
  });
  return { centrum: found?.centrum ?? null, punkter };
}

type Synlig = ReturnType<typeof synlig>[number];
type Funnet = Extract<ReturnType<typeof pDiagram>, { readonly centrum: number }>;

function punkt({ period, antal, av }: Synlig, index: number, found: Funnet | undefined): Styrpunkt {
  const granser = found?.punkter[index]?.granser;
  const signaler = (found?.signaler ?? []).filter((signal) => signal.punkter.includes(index));
  return {
    period,
    varde: antal / av,
    granser: granser === undefined ? null : { fran: granser[0], till: granser[1] },
    signaler: signaler.map(({ regel }) => REGEL[regel] ?? regel),
  };
}

function tabell(
  kvartal: readonly Grupp[],
  { matt, taljare, namnare }: Jamforelse,
  punkter: readonly Styrpunkt[],
): Tabell {
  return {
    rubrik: `${matt} per kvartal`,
    kolumner: [
      { namn: 'Kvartal', slag: 'text' },
      { namn: 'Antal', slag: 'antal' },
      { namn: 'av', slag: 'antal' },
      { namn: 'Andel', slag: 'andel' },
      { namn: 'Markering', slag: 'text' },
    ],
    rader: kvartal.map(({ period, antal }, index) => {
      const one = punkter[index];
      const marks = one !== undefined && 'signaler' in one ? one.signaler.join(', ') : '';
      return [
        periodnamn(period),
        antal[taljare] ?? 0,
        antal[namnare] ?? 0,
        one?.varde ?? null,
        marks,
      ];
    }),
    fotnoter: [],
  };
}

function synlig({ period, antal }: Grupp, { taljare, namnare }: Jamforelse) {
  const [x, n] = [antal[taljare] ?? null, antal[namnare] ?? null];
  return typeof x === 'number' && typeof n === 'number' && n > 0
    ? [{ period, antal: x, av: n }]
    : [];
}

function budskap(punkter: readonly Styrpunkt[]): string {
  if (punkter.filter(({ varde }) => typeof varde === 'number').length < 2) {
    return 'Kan inte bedömas: minst två kvartal måste kunna visas.';
  }
  const marked = punkter.filter((punkt) => 'signaler' in punkt && punkt.signaler.length > 0);
  return marked.length === 0
    ? 'Inget kvartal sticker ut från den vanliga variationen.'
    : `${marked.map(({ period }) => periodnamn(period)).join(', ')} sticker ut.`;
}

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

/** A share over quarters or years, with what stands out from the process's own variation. */
export function styravsnitt(grupper: readonly Grupp[], jamforelse: Jamforelse): Avsnitt {
  const { centrum, punkter } = diagram(grupper, jamforelse);
  const period = periodord(grupper);
  return {
    rubrik: `${jamforelse.matt} över tid`,
    ingress: `Vanlig variation från ${period} till ${period} ligger inom gränserna och kräver ingen förklaring.`,
    diagram: {
      slag: 'styr',
      titel: `${jamforelse.matt} per ${period}`,
      budskap: budskap(punkter, period),
      ...{ matt: jamforelse.matt, form: 'andel', mitt: centrum },
      punkter,
    },
    tabell: tabell(grupper, jamforelse, punkter),
    forklaring: [
      'En markering säger att något ändrats, inte vad. Leta efter orsaken innan ni drar en slutsats.',
    ],
  };
}

function periodord(grupper: readonly Grupp[]): 'kvartal' | 'år' {
  return grupper[0]?.period.length === 4 ? 'år' : 'kvartal';
}

function diagram(grupper: readonly Grupp[], jamforelse: Jamforelse) {
  const seen = grupper.flatMap((grupp) => synlig(grupp, jamforelse));
  const chart = pDiagram(seen);
  const found = arDefinierad(chart) ? chart : undefined;
  const punkter = grupper.map(({ period }) => {
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
  grupper: readonly Grupp[],
  { matt, taljare, namnare }: Jamforelse,
  punkter: readonly Styrpunkt[],
): Tabell {
  return {
    rubrik: `${matt} per ${periodord(grupper)}`,
    kolumner: [
      { namn: 'Period', slag: 'text' },
      { namn: 'Antal', slag: 'antal' },
      { namn: 'av', slag: 'antal' },
      { namn: 'Andel', slag: 'andel' },
      { namn: 'Markering', slag: 'text' },
    ],
    rader: grupper.map(({ period, antal }, index) => {
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

function budskap(punkter: readonly Styrpunkt[], period: string): string {
  if (punkter.filter(({ varde }) => typeof varde === 'number').length < 2) {
    return `Kan inte bedömas: minst två ${period} måste kunna visas.`;
  }
  const marked = punkter.filter((punkt) => 'signaler' in punkt && punkt.signaler.length > 0);
  return marked.length === 0
    ? `Inget ${period} sticker ut från den vanliga variationen.`
    : `${marked.map(({ period }) => periodnamn(period)).join(', ')} sticker ut.`;
}

import {
  ALLA,
  arDefinierad,
  likvardighet,
  trattgranserAndel,
  type Likvardighetsvy,
} from '../../outcome/index.js';
import type { Trattdiagram } from '../modell/diagram.js';
import type { Avsnitt } from '../modell/rapport.js';
import type { Tabell } from '../modell/tabell.js';
import { omradesnamn, periodnamn } from './namn.js';
import type { Grupp, Rapportunderlag } from './underlag.js';

/** Which share is compared, in words. */
export interface Jamforelse {
  readonly taljare: string;
  readonly namnare: string;
  readonly matt: string;
  readonly storlek: string;
}

export const FULLFOLJDA: Jamforelse = {
  ...{ taljare: 'fullfoljda', namnare: 'avslutade' },
  ...{ matt: 'Andel fullföljda', storlek: 'Antal avslutade insatser' },
};

const LIMIT_POINTS = 24;

/** Districts beside each other: a funnel, never a league table. */
export function trattavsnitt(
  underlag: Rapportunderlag,
  { metod, period }: { readonly metod: string; readonly period: string },
  jamforelse: Jamforelse = FULLFOLJDA,
): Avsnitt {
  const grupper = underlag.grupper.filter(
    (grupp) =>
      grupp.metod === metod &&
      grupp.period === period &&
      grupp.bakgrund === ALLA &&
      grupp.omrade.startsWith('namnd:'),
  );
  const vy = likvardighet(grupper.flatMap((grupp) => enhetAv(grupp, jamforelse)));
  return {
    rubrik: `Får alla likvärdig hjälp? ${jamforelse.matt}, ${periodnamn(period)}`,
    ingress:
      'Små nämnder varierar mer av ren slump. Inom tratten kan skillnaden bero på slump; nämnderna står i bokstavsordning, inte i rangordning.',
    diagram: diagram(vy, jamforelse),
    tabell: tabell(vy, jamforelse),
    forklaring: [
      'Bara en nämnd utanför de yttre gränserna (99,8 %) skiljer sig mer än slumpen brukar ge. Det säger inte varför.',
    ],
  };
}

function diagram(vy: Likvardighetsvy, jamforelse: Jamforelse): Trattdiagram {
  return {
    slag: 'tratt',
    titel: `${jamforelse.matt} per nämnd`,
    budskap: budskap(vy),
    ...{ matt: jamforelse.matt, storlek: jamforelse.storlek, form: 'andel' },
    mitt: vy.centrum,
    granser: granser(vy),
    enheter: vy.rader.map((rad) => ({
      namn: omradesnamn(rad.omrade),
      antal: rad.namnare,
      varde: rad.lage === 'dolt' ? '..' : (rad.andel ?? '..'),
      krympt: rad.krympt,
    })),
  };
}

function tabell(vy: Likvardighetsvy, jamforelse: Jamforelse): Tabell {
  return {
    rubrik: `${jamforelse.matt} per nämnd`,
    kolumner: [
      { namn: 'Nämnd', slag: 'text' },
      { namn: 'Antal', slag: 'antal' },
      { namn: 'av', slag: 'antal' },
      { namn: 'Andel', slag: 'andel' },
      { namn: '95 % intervall', slag: 'andelsintervall' },
      { namn: 'Utjämnad andel', slag: 'andel' },
      { namn: 'Läsning', slag: 'text' },
    ],
    rader: vy.rader.map((rad) => [
      omradesnamn(rad.omrade),
      ...[rad.taljare, rad.namnare],
      rad.lage === 'dolt' ? '..' : rad.andel,
      rad.ki95 === null ? null : { fran: rad.ki95[0], till: rad.ki95[1] },
      rad.krympt,
      rad.text,
    ]),
    fotnoter: [
      'Utjämnad andel: nämndens andel dragen mot stadens, mer ju färre insatserna är.',
      'Hänsyn är inte tagen till vilka barn nämnderna möter.',
    ],
  };
}

function enhetAv({ omrade, antal }: Grupp, { taljare, namnare }: Jamforelse) {
  const [x, n] = [antal[taljare], antal[namnare]];
  return x === undefined || n === undefined ? [] : [{ omrade, taljare: x, namnare: n }];
}

function granser({ centrum, tau2, rader }: Likvardighetsvy) {
  const most = Math.max(10, ...rader.map(({ namnare }) => (namnare === '..' ? 0 : namnare)));
  if (centrum === null) return [];
  return Array.from({ length: LIMIT_POINTS }, (_, i) =>
    Math.max(1, Math.round(((i + 1) * most * 1.05) / LIMIT_POINTS)),
  ).flatMap((antal) => {
    const limits = trattgranserAndel(centrum, antal, tau2);
    if (!arDefinierad(limits)) return [];
    const [a, b] = [limits.granser95, limits.granser998];
    return [{ antal, inre: { fran: a[0], till: a[1] }, yttre: { fran: b[0], till: b[1] } }];
  });
}

function budskap({ rader }: Likvardighetsvy): string {
  const out = rader.filter(({ lage }) => lage === 'over-998' || lage === 'under-998');
  if (rader.every(({ lage }) => lage === 'dolt'))
    return 'Ingen nämnd kan visas: talen är små, eller skulle avslöja små.';
  return out.length === 0
    ? 'Ingen nämnd skiljer sig mer än slumpen brukar ge.'
    : `${out.map(({ omrade }) => omradesnamn(omrade)).join(', ')} skiljer sig mer än slumpen brukar ge.`;
}

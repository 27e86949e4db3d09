import { DOLD, tQuantile975 } from '../../outcome/index.js';
import type { Avsnitt } from '../modell/rapport.js';
import type { Tabell } from '../modell/tabell.js';
import type { Varde } from '../modell/varde.js';
import { periodnamn, skalaAv, skattningsnamn } from './namn.js';
import type { Grupp } from './underlag.js';

/** Mean change per instrument and informant, with its interval; never pooled. */
export function forandringsavsnitt(grupp: Grupp): Avsnitt {
  const { forandring, period } = grupp;
  const doljs = doldaPar(grupp);
  return {
    rubrik: `Förändring från start till avslut, ${periodnamn(period)}`,
    ingress:
      'Varje rad är ett instrument och den som svarat. Olika instrument och informanter läggs aldrig samman.',
    diagram: {
      slag: 'forandring',
      titel: 'Medelpoäng vid start och avslut',
      budskap: budskap(forandring.length, doljs.length),
      rader: forandring.map((one) => ({
        ...{ namn: skattningsnamn(one.skattning), ...skalaAv(one.skattning) },
        start: { varde: one.start, intervall: medelintervall(one.start, one.startSd, one.n) },
        avslut: { varde: one.avslut, intervall: medelintervall(one.avslut, one.avslutSd, one.n) },
      })),
    },
    tabell: tabell(forandring, doljs),
    forklaring: [
      'Intervallet visar hur osäker medelförändringen är: går det över noll kan förändringen bero på slump.',
      'Förändring är inte bevis för att metoden hjälpte. Det finns ingen jämförelsegrupp, och många mår bättre med tiden ändå.',
    ],
  };
}

/** 95 % t interval of a mean. */
function medelintervall(medel: number, sd: number, n: number) {
  const half = (tQuantile975(n - 1) * sd) / Math.sqrt(n);
  return { fran: medel - half, till: medel + half };
}

/** Ratings whose number of pairs is hidden: whether they are many or few nobody is told. */
function doldaPar({ antal }: Grupp): readonly string[] {
  return Object.entries(antal)
    .filter(([matt, varde]) => matt.startsWith('par:') && varde === DOLD)
    .map(([matt]) => matt.slice('par:'.length));
}

function budskap(visade: number, dolda: number): string {
  const visas =
    visade === 0
      ? 'Ingen skattning kan visas.'
      : `${visade} ${visade === 1 ? 'skattning' : 'skattningar'} har minst tio par.`;
  return dolda === 0 ? visas : `${visas} ${dolda} döljs för att skydda enskilda.`;
}

function tabell(forandring: Grupp['forandring'], doljs: readonly string[]): Tabell {
  return {
    rubrik: 'Medelpoäng, förändring och 95 % intervall',
    kolumner: [
      { namn: 'Skattning', slag: 'text' },
      { namn: 'Par', slag: 'antal' },
      { namn: 'Start', slag: 'tal' },
      { namn: 'Avslut', slag: 'tal' },
      { namn: 'Förändring', slag: 'tal' },
      { namn: '95 % intervall', slag: 'intervall' },
      { namn: 'Standardiserad (d_av)', slag: 'tal', decimaler: 2 },
    ],
    rader: [
      ...forandring.map((one) => [
        skattningsnamn(one.skattning),
        ...[one.n, one.start, one.avslut, one.forandring],
        { fran: one.ki95[0], till: one.ki95[1] },
        one.dav,
      ]),
      ...doljs.map((skattning) => [skattningsnamn(skattning), ...Array<Varde>(6).fill(DOLD)]),
    ],
    fotnoter: ['Färre än tio par visas inte.'],
  };
}

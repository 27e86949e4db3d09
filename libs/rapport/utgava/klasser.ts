import { DOLD, type Visatantal } from '../../outcome/index.js';
import type { Avsnitt } from '../modell/rapport.js';
import type { Tabell } from '../modell/tabell.js';
import { periodnamn, skattningsnamn } from './namn.js';
import type { Grupp } from './underlag.js';

/** Reliable change, with the missing as a part of the bar. */
export function klassavsnitt({ antal, period, granser }: Grupp): Avsnitt {
  const of = (matt: string): Visatantal => antal[matt] ?? DOLD;
  const skattningar = Object.keys(antal)
    .filter((matt) => matt.startsWith('battre:'))
    .map((matt) => matt.slice('battre:'.length));
  const rader = skattningar.map((skattning) => ({
    namn: skattningsnamn(skattning),
    antal: ['battre', 'oforandrad', 'samre'].map((klass) => of(`${klass}:${skattning}`)),
    saknas: minus(of('avslutade'), of(`par:${skattning}`)),
    granser: granser.find((one) => one.skattning === skattning),
  }));
  return {
    rubrik: `Tillförlitlig förändring, ${periodnamn(period)}`,
    ingress:
      'Bättre eller sämre betyder att förändringen är större än vad mätfelet i instrumentet kan förklara.',
    diagram: {
      slag: 'klasser',
      titel: 'Hur det gick, och för hur många vi inte vet',
      budskap: 'De som inte skattats två gånger står som saknas.',
      klasser: ['Bättre', 'Oförändrad', 'Sämre'],
      rader: rader.map(({ namn, antal: klasser, saknas }) => ({ namn, antal: klasser, saknas })),
    },
    tabell: tabell(rader),
    forklaring: ['Ju fler som saknas, desto mindre säger andelen som blev bättre.'],
  };
}

interface Rad {
  readonly namn: string;
  readonly antal: readonly Visatantal[];
  readonly saknas: Visatantal;
  readonly granser: Grupp['granser'][number] | undefined;
}

function tabell(rader: readonly Rad[]): Tabell {
  return {
    rubrik: 'Antal per klass',
    kolumner: [
      { namn: 'Skattning', slag: 'text' },
      { namn: 'Bättre', slag: 'antal' },
      { namn: 'Oförändrad', slag: 'antal' },
      { namn: 'Sämre', slag: 'antal' },
      { namn: 'Saknas', slag: 'antal' },
      { namn: 'Bättre av alla: minst till högst', slag: 'andelsintervall' },
    ],
    rader: rader.map(({ namn, antal: klasser, saknas, granser: g }) => [
      namn,
      ...klasser,
      saknas,
      g === undefined ? null : { fran: g.samst, till: g.bast },
    ]),
    fotnoter: [
      'Sista kolumnen: om ingen av dem som saknas blivit bättre, och om alla har det.',
      'Bara instrument där registret har spridning och reliabilitet, eller en minsta betydelsefull förändring.',
    ],
  };
}

function minus(whole: Visatantal, part: Visatantal): Visatantal {
  return whole === DOLD || part === DOLD ? DOLD : whole - part;
}

import type { InsatsAvslutad, SynPaResultatet } from '../../domain/index.js';
import { andel, type Andel } from '../kvalitet/andel.js';
import { summa } from '../kvalitet/las-summor.js';
import { tommaSummor, type Summor } from '../summor.js';

type Svar = SynPaResultatet | 'ej-angivet';

/** Every answer there is to how it turned out, and that nothing was recorded. */
const SVAR: readonly Svar[] = [
  'battre',
  'oforandrat',
  'samre',
  'vill-ej-svara',
  'ej-tillfragad',
  'uppgift-saknas',
  'ej-angivet',
];

/** Vad någon tyckte om hur det blev. (Never of several together: a child and a guardian are two tables.) */
export interface Synbild {
  /** Of the insatser that ended; all of them are somewhere. */
  readonly svar: readonly (Andel & { readonly kod: Svar })[];
  /** Of those who said better, unchanged or worse. */
  readonly battre: Andel;
}

const VILKA = { barnet: 'barnetsSyn', vardnadshavare: 'vardnadshavaresSyn' } as const;

type Vem = keyof typeof VILKA;

const VILKOR = Object.entries(VILKA);

/** What the end of one insats adds. */
export function synsummor(avslut: InsatsAvslutad['data'] | undefined): Record<string, number> {
  const sums = tommaSummor();
  for (const [vem, falt] of VILKOR) sums[`syn|${vem}|${avslut?.[falt] ?? 'ej-angivet'}`] = 1;
  return sums;
}

/** The figures from their sums. */
export function synbilder(sums: Summor, avslutade: number): Readonly<Record<Vem, Synbild>> {
  return { barnet: bild('barnet'), vardnadshavare: bild('vardnadshavare') };

  function bild(vem: Vem): Synbild {
    const of = (svar: Svar) => summa(sums, `syn|${vem}|${svar}`);
    const [battre, kvar] = [of('battre'), of('oforandrat') + of('samre')];
    return {
      svar: SVAR.map((kod) => ({ kod, ...andel(of(kod), avslutade) })),
      battre: andel(battre, battre + kvar),
    };
  }
}

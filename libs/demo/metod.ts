import { metodMedKod } from '../domain/index.js';
import { Lottery } from './chance.js';
import type { Matt } from './matt.js';

/** En metod så som demon ger den. (A method as the demo gives it; shares and lengths are assumed.) */
export interface Demometod {
  readonly kod: string;
  /** Weight among all but familjebehandling, for those of the right age. */
  readonly vikt: number;
  /** Median length in days. */
  readonly dagar: number;
  /** Days between follow-ups. */
  readonly kadens: number;
  readonly fullfoljd: number;
  /** Given after an individual assessment: always, or only in this share. */
  readonly behovsprovad: number;
  readonly utforare: 'egen-regi' | 'framtid-stockholm';
  readonly matt: (alderAr: number) => readonly Matt[];
}

const FORALDER = 'vardnadshavare-1';

function familjematt(alderAr: number): readonly Matt[] {
  const forald: Matt[] = [{ instrument: 'SCORE15', informant: FORALDER }];
  if (alderAr >= 2 && alderAr <= 17) forald.push({ instrument: 'SDQ', informant: FORALDER });
  return alderAr < 12 ? forald : [...forald, { instrument: 'SCORE15', informant: 'barn' }];
}

function foraldramatt(alderAr: number): readonly Matt[] {
  const stress = alderAr < 3 ? 'SPSQ' : 'PSS';
  const matt: Matt[] = [{ instrument: stress, informant: FORALDER }];
  if (alderAr >= 2 && alderAr <= 17) matt.push({ instrument: 'SDQ', informant: FORALDER });
  return matt;
}

function stodmatt(alderAr: number): readonly Matt[] {
  if (alderAr < 9) return alderAr < 2 ? [] : [{ instrument: 'SDQ', informant: FORALDER }];
  return [{ instrument: alderAr < 13 ? 'KIDSCREEN10' : 'WHO5', informant: 'barn' }];
}

const mstMatt = (): readonly Matt[] => [
  { instrument: 'MST_UO', informant: 'behandlare' },
  { instrument: 'SDQ', informant: FORALDER },
];

const sigMatt = (): readonly Matt[] => [
  { instrument: 'GBO', informant: 'barn' },
  { instrument: 'GAS_T', informant: 'behandlare' },
];

const BEHANDLING = {
  dagar: 140,
  kadens: 90,
  fullfoljd: 0.7,
  behovsprovad: 1,
  utforare: 'egen-regi',
  matt: familjematt,
} as const;
const KURS = {
  ...BEHANDLING,
  dagar: 85,
  fullfoljd: 0.78,
  behovsprovad: 0.35,
  matt: foraldramatt,
} as const;
const STOD = { ...BEHANDLING, dagar: 330, fullfoljd: 0.62, matt: stodmatt } as const;
const CENTRAL = { ...BEHANDLING, utforare: 'framtid-stockholm' } as const;

export const FAMILJEBEHANDLING: Demometod = { ...BEHANDLING, kod: 'FB_EM', vikt: 0, dagar: 210 };

export const OVRIGA_METODER: readonly Demometod[] = [
  { ...BEHANDLING, kod: 'FFT', vikt: 16 },
  { ...CENTRAL, kod: 'MST', vikt: 7, dagar: 150, fullfoljd: 0.805, matt: mstMatt },
  { ...CENTRAL, kod: 'BSFT', vikt: 6, dagar: 110 },
  { ...BEHANDLING, kod: 'SIG_U', vikt: 8, dagar: 290, kadens: 35, fullfoljd: 0.6, matt: sigMatt },
  { ...BEHANDLING, kod: 'SIG_V', vikt: 4, dagar: 300, kadens: 35, fullfoljd: 0.58, matt: sigMatt },
  { ...BEHANDLING, kod: 'REPULSE', vikt: 7, dagar: 90, matt: stodmatt },
  { ...KURS, kod: 'KOMET', vikt: 18 },
  { ...KURS, kod: 'COSP', vikt: 20, dagar: 75 },
  { ...KURS, kod: 'ABC', vikt: 7, dagar: 60 },
  { ...KURS, kod: 'PRV', vikt: 5, dagar: 70 },
  { ...BEHANDLING, kod: 'PS', vikt: 4, dagar: 180, matt: foraldramatt },
  { ...BEHANDLING, kod: 'TB', vikt: 9, dagar: 90, matt: foraldramatt },
  { ...BEHANDLING, kod: 'TRAPPAN', vikt: 5, dagar: 100, matt: stodmatt },
  { ...STOD, kod: 'KP', vikt: 13 },
  { ...STOD, kod: 'KF', vikt: 7, dagar: 500 },
  { ...CENTRAL, kod: 'SKKP', vikt: 3, dagar: 300, matt: stodmatt },
];

/** KP, KF and SKKP are for children and youth; Repulse is given from school age. */
const ALDERSGRANS: Readonly<Record<string, readonly [number, number]>> = {
  REPULSE: [9, 20],
  KP: [7, 20],
  KF: [0, 14],
  SKKP: [12, 20],
  TB: [0, 17],
  BSFT: [11, 17],
  SIG_U: [12, 20],
};
const ALDST = 20;

function passar(metod: Demometod, alderAr: number): boolean {
  const register = metodMedKod(metod.kod);
  if (register === undefined) throw new Error(`Metoden ${metod.kod} finns inte i registret.`);
  const [from, till] = ALDERSGRANS[metod.kod] ?? [0, ALDST];
  const fran = Math.max(from, register.alderFran ?? 0);
  return alderAr >= fran && alderAr <= Math.min(till, register.alderTill ?? ALDST);
}

const PER_ALDER = Array.from(
  { length: ALDST + 1 },
  (_, alderAr) =>
    new Lottery(
      OVRIGA_METODER.filter((metod) => passar(metod, alderAr)).map(
        (metod) => [metod, metod.vikt] as const,
      ),
    ),
);

/** The methods other than familjebehandling that suit an age. */
export function metodlotteri(alderAr: number): Lottery<Demometod> {
  return PER_ALDER[Math.min(ALDST, Math.max(0, alderAr))] as Lottery<Demometod>;
}

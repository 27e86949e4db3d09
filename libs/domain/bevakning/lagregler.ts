import type { Datum } from '../datum.js';
import { galler, type Giltighet } from '../giltighet.js';

/** Vad en lagregel begränsar. (What a rule of law sets a limit to.) */
export type Lagregelnamn =
  'verkstallighet' | 'ungdomstjanst' | 'uppfoljning-efter-utredning' | 'lopande-uppfoljning';

/** En lagregel under den tid den gäller. (A limit that the law sets, while it does.) */
export interface Lagregel extends Giltighet {
  readonly regel: Lagregelnamn;
  readonly lag: string;
  readonly namn: string;
  /** Undefined where the law asks for something and names no time. */
  readonly manader?: number;
  readonly kalla: string;
}

const GAMLA = { giltigTom: '2025-06-30' } as const;
const NYA = { giltigFrom: '2025-07-01' } as const;

/** Lagreglerna. (The law changed on 1 July 2025; what was decided before keeps the rule of its day.) */
export const LAGREGLER: readonly Lagregel[] = [
  {
    ...{ regel: 'verkstallighet', lag: 'sol-2001-16-6f', ...GAMLA, manader: 3 },
    namn: '16 kap. 6 f § socialtjänstlagen (2001:453)',
    kalla:
      'Tre månader från gynnande beslut eller avbrott. När regeln först började gälla är inte läst.',
  },
  {
    ...{ regel: 'verkstallighet', lag: 'sol-2025-34-1', ...NYA, manader: 3 },
    namn: '34 kap. 1 § socialtjänstlagen (2025:400)',
    kalla: 'Tre månader från gynnande beslut, eller från det att verkställigheten avbröts.',
  },
  {
    ...{ regel: 'ungdomstjanst', lag: 'sol-2001-5-1b', ...GAMLA, manader: 2 },
    namn: '5 kap. 1 b § socialtjänstlagen (2001:453)',
    kalla: 'Två månader från laga kraft. Den dagen registreras inte: beslutets dag används.',
  },
  {
    ...{ regel: 'ungdomstjanst', lag: 'sol-2025-18-8', ...NYA, manader: 2 },
    namn: '18 kap. 8 § socialtjänstlagen (2025:400)',
    kalla: 'Två månader från laga kraft. Den dagen registreras inte: beslutets dag används.',
  },
  {
    ...{ regel: 'uppfoljning-efter-utredning', lag: 'sol-2001-11-4a', ...GAMLA, manader: 2 },
    namn: '11 kap. 4 a § socialtjänstlagen (2001:453)',
    kalla:
      'Två månader från avslutad utredning; där den dagen inte är registrerad räknas från nejet till insatsen.',
  },
  {
    ...{ regel: 'uppfoljning-efter-utredning', lag: 'sol-2025-23-5', ...NYA, manader: 6 },
    namn: '23 kap. 5 § socialtjänstlagen (2025:400)',
    kalla:
      'Sex månader från avslutad utredning; där den dagen inte är registrerad räknas från nejet till insatsen.',
  },
  {
    ...{ regel: 'lopande-uppfoljning', lag: 'sol-2001-3-6c', ...GAMLA },
    namn: '3 kap. 6 c § socialtjänstlagen (2001:453)',
    kalla: 'Löpande uppföljning av kontaktperson och kontaktfamilj. Paragrafen är osäker.',
  },
  {
    ...{ regel: 'lopande-uppfoljning', lag: 'sol-2025-23-6', ...NYA },
    namn: '23 kap. 6 § socialtjänstlagen (2025:400)',
    kalla: 'Kontinuerlig uppföljning av kontaktperson och kontaktfamilj; inget antal dagar nämns.',
  },
];

/** The rule that was in force on a day. */
export function lagregel(regel: Lagregelnamn, datum: Datum): Lagregel {
  const found = LAGREGLER.find((one) => one.regel === regel && galler(one, datum));
  if (found === undefined) throw new Error(`No rule of law on ${regel} holds on ${datum}.`);
  return found;
}

/** The rules whose decisions are reported every quarter; ungdomstjänst has one of its own and is not. */
export const RAPPORTERADE_LAGAR: readonly string[] = LAGREGLER.filter(
  ({ regel }) => regel === 'verkstallighet',
).map(({ lag }) => lag);

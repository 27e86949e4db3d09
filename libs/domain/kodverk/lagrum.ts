import type { Kod } from './kod.js';

/** Ett lagrum, med vad det säger om prövning och rapportering. (A section of law that decisions rest on.) */
export interface Lagrum extends Kod {
  /** Whether insatser by it are assessed individually; left out where it says neither. */
  readonly behovsprovad?: boolean;
  /** Whether its decisions are reported when they are not carried out; left out: those that were assessed are. */
  readonly rapporteras?: boolean;
  /** Given against the will of those whom it is about. */
  readonly utanSamtycke?: boolean;
}

/** Lagrum som beslut om öppna insatser vilar på. (Sections of law, each while in force.) */
export const LAGRUM: readonly Lagrum[] = [
  {
    kod: 'sol-1980-6',
    namn: '6 § socialtjänstlagen (1980:620)',
    definition: 'Bistånd enligt den äldre socialtjänstlagen.',
    behovsprovad: true,
    rapporteras: false,
    giltigFrom: '1982-01-01',
    giltigTom: '2001-12-31',
  },
  {
    kod: 'sol-2001-4-1',
    namn: '4 kap. 1 § socialtjänstlagen (2001:453)',
    definition: 'Bistånd efter individuell behovsprövning enligt 2001 års lag.',
    behovsprovad: true,
    rapporteras: true,
    giltigFrom: '2002-01-01',
    giltigTom: '2025-06-30',
  },
  {
    kod: 'sol-2001-4-2',
    namn: '4 kap. 2 § socialtjänstlagen (2001:453)',
    definition: 'Bistånd utöver vad den enskilde har rätt till enligt 2001 års lag.',
    behovsprovad: true,
    rapporteras: false,
    giltigFrom: '2002-01-01',
    giltigTom: '2025-06-30',
  },
  {
    kod: 'sol-2001-3-6a',
    namn: '3 kap. 6 a § socialtjänstlagen (2001:453)',
    definition: 'Öppen insats till barn som fyllt 15 år utan vårdnadshavarens samtycke.',
    rapporteras: false,
    giltigFrom: '2013-01-01',
    giltigTom: '2025-06-30',
  },
  {
    kod: 'sol-2025-11-1',
    namn: '11 kap. 1 § socialtjänstlagen (2025:400)',
    definition: 'Insats efter individuell behovsprövning enligt 2025 års lag.',
    behovsprovad: true,
    rapporteras: true,
    giltigFrom: '2025-07-01',
  },
  {
    kod: 'sol-2025-11-5',
    namn: '11 kap. 5 § socialtjänstlagen (2025:400)',
    definition: 'Insats utan individuell behovsprövning enligt 2025 års lag.',
    exkluderar: 'Kontaktperson, särskilt kvalificerad kontaktperson och kontaktfamilj.',
    behovsprovad: false,
    rapporteras: false,
    giltigFrom: '2025-07-01',
  },
  {
    kod: 'lvu-1990-22',
    namn: '22 § lagen (1990:52) med särskilda bestämmelser om vård av unga',
    definition: 'Förebyggande insats utan samtycke.',
    utanSamtycke: true,
    behovsprovad: true,
    rapporteras: false,
    giltigFrom: '1990-07-01',
  },
];

import type { Kod } from './kod.js';

/** Ett lagrum, med vad det säger om prövning och rapportering. (A section of law that decisions rest on.) */
export interface Lagrum extends Kod {
  /** Whether insatser by it are assessed individually; left out where it says neither. */
  readonly behovsprovad?: boolean;
  /** Whether its decisions are reported when they are not carried out; left out: those that were assessed are. */
  readonly rapporteras?: boolean;
  /** Given against the will of those whom it is about. */
  readonly utanSamtycke?: boolean;
  /** Says nothing of care away from home: only for what is given while the child lives at home. */
  readonly baraOppen?: true;
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
    exkluderar:
      'Kontaktperson, särskilt kvalificerad kontaktperson, kontaktfamilj, placering utanför hemmet och påföljder.',
    behovsprovad: false,
    rapporteras: false,
    giltigFrom: '2025-07-01',
  },
  {
    kod: 'lvu-1990-2',
    namn: '2 § lagen (1990:52) med särskilda bestämmelser om vård av unga',
    definition: 'Vård utanför hemmet utan samtycke, på grund av brister i hemmet.',
    utanSamtycke: true,
    behovsprovad: true,
    rapporteras: false,
    giltigFrom: '1990-07-01',
  },
  {
    kod: 'lvu-1990-3',
    namn: '3 § lagen (1990:52) med särskilda bestämmelser om vård av unga',
    definition: 'Vård utanför hemmet utan samtycke, på grund av den unges eget beteende.',
    utanSamtycke: true,
    behovsprovad: true,
    rapporteras: false,
    giltigFrom: '1990-07-01',
  },
  {
    kod: 'lvu-1990-6',
    namn: '6 § lagen (1990:52) med särskilda bestämmelser om vård av unga',
    definition: 'Omedelbart omhändertagande, innan domstolen har beslutat om vård.',
    utanSamtycke: true,
    behovsprovad: true,
    rapporteras: false,
    giltigFrom: '1990-07-01',
  },
  {
    kod: 'lvu-1990-22',
    namn: '22 § lagen (1990:52) med särskilda bestämmelser om vård av unga',
    definition: 'Förebyggande insats utan samtycke.',
    exkluderar: 'Vård utanför hemmet.',
    utanSamtycke: true,
    baraOppen: true,
    behovsprovad: true,
    rapporteras: false,
    giltigFrom: '1990-07-01',
  },
  {
    kod: 'brb-32-2',
    namn: '32 kap. 2 § brottsbalken',
    definition: 'Ungdomstjänst som domstolen har dömt till.',
    utanSamtycke: true,
    behovsprovad: true,
    rapporteras: false,
    baraOppen: true,
    giltigFrom: '2007-01-01',
  },
  {
    kod: 'brb-32-3a',
    namn: '32 kap. 3 a § brottsbalken',
    definition: 'Ungdomsövervakning som domstolen har dömt till.',
    utanSamtycke: true,
    behovsprovad: true,
    rapporteras: false,
    baraOppen: true,
    giltigFrom: '2021-01-01',
  },
];

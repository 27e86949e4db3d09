import { algoritm, BARN_OCH_VARDNADSHAVARE, DEFAULTS, delskala, SYMTOM_ENSAM } from './defaults.js';
import { GRANSER_YPCORE } from './granser-barn.js';
import { licens } from './licens.js';
import type { Instrument } from './types.js';

const RCADS_SVAR = { min: 0, max: 3 };

/** Skattningar av ångest, nedstämdhet och psykisk ohälsa. (Ratings of anxiety, depression and distress.) */
export const ANGEST_OCH_NEDSTAMDHET: readonly Instrument[] = [
  {
    ...DEFAULTS,
    kod: 'RCADS47',
    namn: 'Revised Child Anxiety and Depression Scale, 47 frågor',
    alias: ['RCADS', 'RCADS-47'],
    min: 0,
    max: 141,
    riktning: 'hogre-samre',
    informanter: BARN_OCH_VARDNADSHAVARE,
    antalItems: 47,
    delskalor: [
      delskala(RCADS_SVAR, {
        kod: 'depression',
        namn: 'Depression',
        items: [2, 6, 11, 15, 19, 21, 25, 29, 40, 47],
      }),
      delskala(RCADS_SVAR, {
        kod: 'social',
        namn: 'Social fobi',
        items: [4, 7, 8, 12, 20, 30, 32, 38, 43],
      }),
      delskala(RCADS_SVAR, {
        kod: 'gad',
        namn: 'Generaliserad ångest',
        items: [1, 13, 22, 27, 35, 37],
      }),
      delskala(RCADS_SVAR, {
        kod: 'panik',
        namn: 'Panik',
        items: [3, 14, 24, 26, 28, 34, 36, 39, 41],
      }),
      delskala(RCADS_SVAR, {
        kod: 'separation',
        namn: 'Separationsångest',
        items: [5, 9, 17, 18, 33, 45, 46],
      }),
      delskala(RCADS_SVAR, { kod: 'tvang', namn: 'Tvång', items: [10, 16, 23, 31, 42, 44] }),
    ],
    alder: { fran: 8, till: 18 },
    svar: RCADS_SVAR,
    algoritmer: algoritm({ formel: 'summa' }, 'Råsumma; regeln för saknade svar är inte läst'),
    aterkopplasInte: SYMTOM_ENSAM,
    licens: licens(
      'oklar',
      'Fritt från UCLA enligt användarguiden; villkoren ska läsas före digital användning',
    ),
    kalla: 'Delskalornas frågenummer är en uppdelning av 1–47; svenska normer saknas',
  },
  {
    ...DEFAULTS,
    kod: 'RCADS25',
    namn: 'Revised Child Anxiety and Depression Scale, 25 frågor',
    alias: ['RCADS-25'],
    min: 0,
    max: 75,
    riktning: 'hogre-samre',
    informanter: BARN_OCH_VARDNADSHAVARE,
    antalItems: 25,
    alder: { fran: 8, till: 18 },
    svar: RCADS_SVAR,
    algoritmer: algoritm({ formel: 'summa' }, 'Råsumma; regeln för saknade svar är inte läst'),
    aterkopplasInte: SYMTOM_ENSAM,
    licens: licens(
      'oklar',
      'Fritt från UCLA enligt användarguiden; villkoren ska läsas före digital användning',
    ),
    kalla: 'Kort version; frågenumren per delskala är inte inlagda',
  },
  {
    ...DEFAULTS,
    kod: 'YPCORE',
    namn: 'YP-CORE',
    alias: ['YP CORE', 'Young Person CORE'],
    min: 0,
    max: 40,
    riktning: 'hogre-samre',
    informanter: ['barn'],
    antalItems: 10,
    reverserade: [3, 5, 10],
    alder: { fran: 11, till: 16 },
    svar: { min: 0, max: 4 },
    algoritmer: algoritm(
      { formel: 'summa' },
      'coresystemtrust.org.uk: ett svar får saknas; vilka frågor som vänds är inte läst',
      {
        osaker: true,
        saknade: { hogst: 1, upprakning: 'medel-av-svaren' },
      },
    ),
    riskfragor: [
      {
        fraga: 4,
        fran: 1,
        kalla: 'Fråga 4 gäller självskada; varje annat svar än det lägsta ska uppmärksammas',
        osaker: true,
      },
    ],
    gransvarden: GRANSER_YPCORE,
    aterkopplasInte: SYMTOM_ENSAM,
    licens: licens('cc-by-nd-4.0', 'CORE System Trust, CC BY-ND: bara oförändrad text'),
    kalla: 'coresystemtrust.org.uk; fråga 4 gäller självskada och kräver egen rutin',
  },
];

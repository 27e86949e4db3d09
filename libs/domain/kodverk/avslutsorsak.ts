import type { Kod } from './kod.js';

/** En orsak till att insatsen avslutades. (Why an insats ended; tells completers from drop-outs.) */
export interface Avslutsorsak extends Kod {
  /** Whether the insats was carried through, apart from whether its goals were reached. */
  readonly fullfoljd: 'ja' | 'delvis' | 'nej' | 'uppgift-saknas';
  /** True when somebody broke the insats off; false for planned ends and for outer events. */
  readonly avbrott: boolean;
  /** Whether it may be told of what never began, or only of that; a start is needed where left out. */
  readonly utanStart?: 'mojlig' | 'alltid';
}

/** Avslutsorsaker. (The reasons an insats may end with.) */
export const AVSLUTSORSAK: readonly Avslutsorsak[] = [
  {
    kod: 'FULLFOLJD_MAL',
    namn: 'Fullföljd, målen uppnådda',
    definition: 'Insatsen genomfördes som planerat och målen i planen bedöms vara uppnådda.',
    exkluderar: 'Insatser där bara några mål nåddes: välj fullföljd, målen delvis uppnådda.',
    fullfoljd: 'ja',
    avbrott: false,
  },
  {
    kod: 'FULLFOLJD_DELVIS',
    namn: 'Fullföljd, målen delvis uppnådda',
    definition: 'Insatsen genomfördes som planerat men bara en del av målen bedöms vara uppnådda.',
    fullfoljd: 'ja',
    avbrott: false,
  },
  {
    kod: 'FULLFOLJD_EJ',
    namn: 'Fullföljd, målen inte uppnådda',
    definition: 'Insatsen genomfördes som planerat men inget av målen bedöms vara uppnått.',
    fullfoljd: 'ja',
    avbrott: false,
  },
  {
    kod: 'AVBROTT_FAMILJ',
    namn: 'Avbruten av familjen',
    definition: 'Vårdnadshavare ville inte fortsätta eller slutade komma.',
    exkluderar: 'Flytt till annan nämnd eller kommun.',
    fullfoljd: 'nej',
    avbrott: true,
  },
  {
    kod: 'AVBROTT_UNG',
    namn: 'Avbruten av den unge',
    definition: 'Den unge ville inte fortsätta eller slutade komma.',
    fullfoljd: 'nej',
    avbrott: true,
  },
  {
    kod: 'AVBROTT_UTFORARE',
    namn: 'Avbruten av utföraren',
    definition:
      'Utföraren kunde inte fortsätta, till exempel när personal eller resurser saknades.',
    fullfoljd: 'nej',
    avbrott: true,
  },
  {
    kod: 'PLACERING',
    namn: 'Placering',
    definition: 'Barnet placerades utanför hemmet så att insatsen inte kunde fortsätta.',
    inkluderar: 'Familjehem, HVB, stödboende och SiS.',
    fullfoljd: 'nej',
    avbrott: false,
    utanStart: 'mojlig',
  },
  {
    kod: 'NY_INSATS_ERSATTER',
    namn: 'Ersatt av ny insats',
    definition: 'En annan öppen insats tog över innan den här var genomförd.',
    fullfoljd: 'delvis',
    avbrott: false,
    utanStart: 'mojlig',
  },
  {
    kod: 'FLYTT',
    namn: 'Flytt eller överflytt',
    definition: 'Familjen flyttade, eller ärendet gick över till en annan nämnd eller kommun.',
    fullfoljd: 'delvis',
    avbrott: false,
    utanStart: 'mojlig',
  },
  {
    kod: 'ALDER',
    namn: 'Åldersgräns',
    definition: 'Den unge nådde åldern då insatsen inte längre kan ges.',
    fullfoljd: 'delvis',
    avbrott: false,
    utanStart: 'mojlig',
  },
  {
    kod: 'DOM',
    namn: 'Dom eller frihetsberövande',
    definition: 'En påföljd, häktning eller annat frihetsberövande hindrade fortsättningen.',
    fullfoljd: 'nej',
    avbrott: false,
    utanStart: 'mojlig',
  },
  {
    kod: 'AVLIDEN',
    namn: 'Avliden',
    definition: 'Den unge har avlidit.',
    fullfoljd: 'nej',
    avbrott: false,
    utanStart: 'mojlig',
  },
  {
    kod: 'ALDRIG_STARTAD',
    namn: 'Aldrig påbörjad',
    definition: 'Insatsen var erbjuden eller beslutad men påbörjades aldrig.',
    fullfoljd: 'nej',
    avbrott: false,
    utanStart: 'alltid',
  },
  {
    kod: 'OKAND_MIGRERAD',
    namn: 'Okänd, migrerad uppgift',
    definition: 'Orsaken fanns inte i den källa som uppgiften flyttades från.',
    exkluderar: 'Nya avslut: fråga utföraren efter orsaken.',
    fullfoljd: 'uppgift-saknas',
    avbrott: false,
    utanStart: 'mojlig',
  },
];

import type { Kod } from './kod.js';

/** Skäl att inte inleda utredning. (Why no investigation was opened.) */
export const SKAL_EJ_UTREDNING: readonly Kod[] = [
  {
    kod: 'INTE_TILLR_ORO',
    namn: 'Inte tillräcklig oro',
    definition: 'Det som kom fram ger inte grund för att utreda.',
  },
  {
    kod: 'VH_VILL_EJ',
    namn: 'Vårdnadshavare vill inte',
    definition: 'Vårdnadshavare tackar nej och oron räcker inte för att utreda ändå.',
  },
  {
    kod: 'ANNAN_AKTOR',
    namn: 'Annan aktör möter behovet',
    definition: 'Skola, vård eller någon annan ger redan det stöd som behövs.',
  },
  {
    kod: 'PAGAENDE_UTR',
    namn: 'Utredning pågår redan',
    definition: 'Anmälan hör till en utredning som redan är öppen.',
  },
  {
    kod: 'REDAN_INSATS',
    namn: 'Insats pågår redan',
    definition: 'En pågående insats möter behovet.',
  },
  {
    kod: 'OKAND_ID',
    namn: 'Okänd identitet eller flyttat',
    definition: 'Barnet kan inte identifieras eller bor inte längre i området.',
  },
  { kod: 'ANNAT', namn: 'Annat skäl', definition: 'Skäl som inte ryms i någon annan kod.' },
];

/** Ett skäl att inte erbjuda insats, med om behovet finns kvar. (A reason for offering nothing.) */
export interface SkalEjInsats extends Kod {
  /** The need is there and nobody meets it: somebody chooses whether the child is followed up. */
  readonly behovKvar?: true;
}

/** Skäl att inte erbjuda insats efter utredning. (Why no insats was offered.) */
export const SKAL_EJ_INSATS: readonly SkalEjInsats[] = [
  {
    kod: 'INGET_BEHOV',
    namn: 'Inget behov',
    definition: 'Utredningen visar inget behov av insats.',
  },
  {
    kod: 'VH_VILL_EJ',
    namn: 'Vårdnadshavare vill inte',
    definition: 'Vårdnadshavare tackar nej till insats.',
    behovKvar: true,
  },
  {
    kod: 'BARNET_VILL_EJ',
    namn: 'Barnet vill inte',
    definition: 'Barnet eller den unge tackar nej till insats.',
    behovKvar: true,
  },
  {
    kod: 'ANNAN_AKTOR',
    namn: 'Annan aktör möter behovet',
    definition: 'Skola, vård eller någon annan ger det stöd som behövs.',
  },
  {
    kod: 'INSATS_SAKNAS',
    namn: 'Lämplig insats saknas',
    definition: 'Behov finns men nämnden har ingen insats som passar.',
    behovKvar: true,
  },
  {
    kod: 'LANG_KO',
    namn: 'För lång kö',
    definition: 'Lämplig insats finns men kan inte ges i rimlig tid.',
    behovKvar: true,
  },
  { kod: 'FLYTTAT', namn: 'Flyttat', definition: 'Familjen bor inte längre i området.' },
  { kod: 'ANNAT', namn: 'Annat skäl', definition: 'Skäl som inte ryms i någon annan kod.' },
];

/** Skäl att avböja en erbjuden insats. (Why an offered insats was declined.) */
export const SKAL_AVBOJD: readonly Kod[] = [
  { kod: 'AVSTAND', namn: 'Avstånd', definition: 'Insatsen ges för långt bort.' },
  { kod: 'TID', namn: 'Tid', definition: 'Tiderna går inte ihop med arbete eller skola.' },
  {
    kod: 'PRAKTISKT_STOD',
    namn: 'Vill ha praktiskt stöd',
    definition: 'Familjen vill ha hjälp i vardagen före eller i stället för behandling.',
  },
  { kod: 'MISSTRO', namn: 'Misstro', definition: 'Familjen litar inte på socialtjänsten.' },
  {
    kod: 'SPRAK',
    namn: 'Språk',
    definition: 'Insatsen ges inte på ett språk som familjen behärskar.',
  },
  {
    kod: 'BARNET_VILL_EJ',
    namn: 'Barnet vill inte',
    definition: 'Barnet eller den unge tackar nej.',
  },
  {
    kod: 'EN_VH_VILL_EJ',
    namn: 'Den andra vårdnadshavaren vill inte',
    definition: 'Den ena vårdnadshavaren vill men inte den andra.',
  },
  { kod: 'ANGRAT', namn: 'Har ångrat sig', definition: 'Familjen tackade först ja.' },
  { kod: 'ANNAT', namn: 'Annat skäl', definition: 'Skäl som inte ryms i någon annan kod.' },
];

import type { Kod } from './kod.js';

/** Historikgrupp när ärendet öppnas; den högsta som stämmer gäller. (History group at opening.) */
export const HISTORIKGRUPP: readonly Kod[] = [
  {
    kod: '1',
    namn: 'Ingen historik',
    definition: 'Ingen tidigare anmälan, utredning eller insats är känd.',
  },
  {
    kod: '2',
    namn: 'Tidigare anmälan',
    definition: 'Tidigare anmälan som bedömdes men inte ledde till utredning.',
  },
  {
    kod: '3',
    namn: 'Tidigare utredning',
    definition: 'Tidigare utredning som inte ledde till insats.',
  },
  { kod: '4', namn: 'Tidigare insats', definition: 'Har tidigare haft insats.' },
];

/** Insatstyper i volymstatistiken. (Types of insats in the volume statistics; not the method.) */
export const INSATSTYP: readonly Kod[] = [
  {
    kod: 'familjebehandling',
    namn: 'Familjebehandling',
    definition: 'Behandling som riktas till familjen, vilken metod den än följer.',
  },
  {
    kod: 'placering-familj',
    namn: 'Placering i familj',
    definition: 'Vård i familjehem eller jourhem.',
  },
  {
    kod: 'kontaktperson-familj',
    namn: 'Kontaktperson eller kontaktfamilj',
    definition:
      'Personligt stöd av en person eller familj, även särskilt kvalificerad kontaktperson.',
  },
  {
    kod: 'foraldrastod',
    namn: 'Föräldrastöd eller kurs',
    definition: 'Rådgivning eller kurs för föräldrar.',
  },
  { kod: 'annan', namn: 'Annan insats', definition: 'Insats som inte ryms i någon annan typ.' },
];

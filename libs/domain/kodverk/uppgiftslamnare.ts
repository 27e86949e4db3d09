import type { Kod } from './kod.js';

/** Uppgiftslämnare: vem som anmälde eller berättade. (Who reported or was talked to.) */
export const UPPGIFTSLAMNARE: readonly Kod[] = [
  {
    kod: 'polis-aklagare',
    namn: 'Polis eller åklagare',
    definition: 'Uppgift från polis, åklagare eller domstol i brottmål.',
  },
  {
    kod: 'psykiatri',
    namn: 'Psykiatri',
    definition: 'Barn- och ungdomspsykiatri eller vuxenpsykiatri.',
  },
  { kod: 'habilitering', namn: 'Habilitering', definition: 'Regionens habilitering.' },
  {
    kod: 'barnhalsovard',
    namn: 'Barn- eller mödrahälsovård',
    definition: 'BVC eller barnmorskemottagning.',
  },
  { kod: 'tandvard', namn: 'Tandvård', definition: 'Folktandvård eller privat tandvård.' },
  {
    kod: 'halso-sjukvard-annan',
    namn: 'Annan hälso- och sjukvård',
    definition: 'Vård som inte har egen kod.',
  },
  {
    kod: 'skola',
    namn: 'Skola',
    definition: 'Grundskola, gymnasium eller elevhälsa.',
    exkluderar: 'Fritidshem och fritidsgård.',
  },
  { kod: 'forskola', namn: 'Förskola', definition: 'Förskola eller pedagogisk omsorg.' },
  {
    kod: 'fritidsverksamhet',
    namn: 'Fritidsverksamhet',
    definition: 'Fritidshem, fritidsgård eller förening.',
  },
  {
    kod: 'socialtjanst-annan',
    namn: 'Annan enhet i socialtjänsten',
    definition: 'Annan nämnd, enhet eller kommun.',
  },
  { kod: 'socialjour', namn: 'Socialjouren', definition: 'Stadens socialjour.' },
  {
    kod: 'ungdomsjour',
    namn: 'Ungdomsjouren',
    definition: 'Stadens uppsökande arbete bland unga.',
  },
  { kod: 'faltassistent', namn: 'Fältassistent', definition: 'Nämndens fältarbete.' },
  {
    kod: 'privatperson',
    namn: 'Privatperson',
    definition: 'Granne eller annan som inte är närstående; även anonym.',
  },
  {
    kod: 'barnet-sjalvt',
    namn: 'Barnet självt',
    definition: 'Barnet eller den unge tog själv kontakt.',
  },
  {
    kod: 'vardnadshavare-narstaende',
    namn: 'Vårdnadshavare eller närstående',
    definition: 'Förälder, syskon eller annan anhörig.',
  },
  {
    kod: 'migrationsverket',
    namn: 'Migrationsverket',
    definition: 'Uppgift från Migrationsverket.',
  },
  { kod: 'kriminalvard', namn: 'Kriminalvården', definition: 'Häkte, anstalt eller frivård.' },
  { kod: 'annan', namn: 'Annan', definition: 'Uppgiftslämnare som inte ryms i någon annan kod.' },
];

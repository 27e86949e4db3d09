import type { Kod } from './kod.js';

/** Aktörer kring barnet: de som socialtjänsten talar med. (Those around the child whom the social services talk with.) */
export const AKTOR: readonly Kod[] = [
  {
    kod: 'skola',
    namn: 'Skola',
    definition: 'Grundskola, gymnasium eller elevhälsa.',
    exkluderar: 'Fritidshem och fritidsgård.',
  },
  { kod: 'forskola', namn: 'Förskola', definition: 'Förskola eller pedagogisk omsorg.' },
  {
    kod: 'bup',
    namn: 'Barn- och ungdomspsykiatrin (BUP)',
    definition: 'Regionens eller en privat mottagning för barn- och ungdomspsykiatri.',
    alias: ['BUP', 'barnpsykiatri'],
  },
  { kod: 'habilitering', namn: 'Habilitering', definition: 'Regionens habilitering för barn.' },
  {
    kod: 'barnhalsovard',
    namn: 'Barn- eller mödrahälsovård',
    definition: 'BVC eller barnmorskemottagning.',
    alias: ['BVC', 'BHV'],
  },
  {
    kod: 'halso-sjukvard-annan',
    namn: 'Annan hälso- och sjukvård',
    definition: 'Vård som inte har egen kod, också beroendevård och vuxenpsykiatri.',
  },
  {
    kod: 'polis-aklagare',
    namn: 'Polis eller åklagare',
    definition: 'Polisen, åklagare eller domstol i brottmål.',
    alias: ['polis'],
  },
  {
    kod: 'fritidsverksamhet',
    namn: 'Fritidsverksamhet',
    definition: 'Fritidshem, fritidsgård eller förening.',
  },
  {
    kod: 'socialtjanst-annan',
    namn: 'Annan enhet i socialtjänsten',
    definition: 'Annan enhet, nämnd eller kommun, också fältassistenter och ekonomiskt bistånd.',
  },
  { kod: 'annan', namn: 'Annan', definition: 'Aktör som inte ryms i någon annan kod.' },
];

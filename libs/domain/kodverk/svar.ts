import type { Kod } from './kod.js';
import type { Informant, Matpunkt, Sexvardig } from './types.js';

/** Sexvärdigt svar om barnets delaktighet. (Six different answers, none of them empty.) */
export const SEXVARDIG: readonly (Kod & { readonly kod: Sexvardig })[] = [
  { kod: 'ja', namn: 'Ja', definition: 'Det har skett.' },
  { kod: 'nej', namn: 'Nej', definition: 'Det har inte skett, fast det var möjligt.' },
  { kod: 'barnet-vill-ej', namn: 'Barnet vill ej', definition: 'Barnet tillfrågades och avböjde.' },
  {
    kod: 'barnet-kan-ej',
    namn: 'Barnet kan ej',
    definition: 'Ålder, hälsa eller annat hindrade barnet.',
  },
  {
    kod: 'ej-aktuellt',
    namn: 'Ej aktuellt',
    definition: 'Frågan gäller inte i den här situationen.',
  },
  {
    kod: 'uppgift-saknas',
    namn: 'Uppgift saknas',
    definition: 'Det går inte att se om det har skett.',
  },
];

/** Mätpunkt: när under insatsen en skattning gjordes. (Point of measurement.) */
export const MATPUNKT: readonly (Kod & { readonly kod: Matpunkt })[] = [
  {
    kod: 'start',
    namn: 'Vid start',
    definition: 'Före eller i början av insatsen, som utgångsläge.',
  },
  { kod: 'mellan', namn: 'Under insatsen', definition: 'Mellan utgångsläget och avslutet.' },
  {
    kod: 'avslut',
    namn: 'Vid avslut',
    definition: 'När insatsen avslutas, högst 60 dagar före eller efter.',
  },
  {
    kod: 'efter-6-man',
    namn: '6 månader efter avslut',
    definition: 'Omkring 6 månader efter att insatsen avslutades.',
  },
  {
    kod: 'efter-12-man',
    namn: '12 månader efter avslut',
    definition: 'Omkring 12 månader efter att insatsen avslutades.',
  },
  {
    kod: 'efter-18-man',
    namn: '18 månader efter avslut',
    definition: 'Omkring 18 månader efter att insatsen avslutades.',
  },
];

/** Informant: vem som har svarat. (Who answered.) */
export const INFORMANT: readonly (Kod & { readonly kod: Informant })[] = [
  { kod: 'barn', namn: 'Barnet eller den unge', definition: 'Svarar om sig själv.' },
  {
    kod: 'vardnadshavare-1',
    namn: 'Vårdnadshavare 1',
    definition: 'Den ena vårdnadshavaren; samma person har samma nummer hela insatsen.',
  },
  {
    kod: 'vardnadshavare-2',
    namn: 'Vårdnadshavare 2',
    definition: 'Den andra vårdnadshavaren; samma person har samma nummer hela insatsen.',
  },
  { kod: 'forskola', namn: 'Förskola', definition: 'Personal i barnets förskola.' },
  { kod: 'larare', namn: 'Lärare', definition: 'Lärare eller annan personal i barnets skola.' },
  { kod: 'behandlare', namn: 'Behandlare', definition: 'Den som utför insatsen.' },
  { kod: 'handlaggare', namn: 'Handläggare', definition: 'Socialsekreteraren som har ärendet.' },
];

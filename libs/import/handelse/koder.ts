import {
  AKTOR,
  AVSLUTSORSAK,
  findBedomningsinstrument,
  findInstrument,
  findKod,
  findMetod,
  findNamnd,
  foldName,
  KOMPONENT,
  KONTAKTORSAK,
  LAGRUM,
  MALOMRADE,
  PLANDEL,
  SKAL_AVBOJD,
  SKAL_EJ_INSATS,
  UPPDRAGSDEL,
  UPPGIFTSLAMNARE,
} from '../../domain/index.js';
import { readCode, type Kodfalt } from '../value/names.js';
import type { Handelsetyp } from './handelser.js';

type Find = (text: string) => string | undefined;

/** How a field's names find their code, where the field has a register or a list; by field. */
const FALT: Readonly<Record<string, Find>> = {
  instrument: (text) => findInstrument(text)?.kod ?? findBedomningsinstrument(text)?.kod,
  onskadMetod: (text) => findMetod(text)?.kod,
  tillNamnd: (text) => findNamnd(text)?.kod,
  lagrum: (text) => findKod(LAGRUM, text)?.kod,
  omrade: (text) => findKod(MALOMRADE, text)?.kod,
  avslutsorsak: (text) => findKod(AVSLUTSORSAK, text)?.kod,
  komponenter: (text) => findKod(KOMPONENT, text)?.kod,
  behov: (text) => findKod(KONTAKTORSAK, text)?.kod,
  kontaktorsaker: (text) => findKod(KONTAKTORSAK, text)?.kod,
  aktor: (text) => findKod(AKTOR, text)?.kod,
  uppgiftslamnare: (text) => findKod(UPPGIFTSLAMNARE, text)?.kod,
  delar: (text) => findKod(PLANDEL, text)?.kod,
  matpunkt: ordning('matpunkt'),
  informant: ordning('informant'),
  part: ordning('informant'),
  av: ordning('informant'),
  erbjudenTill: ordning('informant'),
  deltagare: ordning('informant'),
};

/** Where one name of a field has a list of its own for each type; a type that is not named has none. */
const SKAL: Readonly<Partial<Record<Handelsetyp, Find>>> = {
  AvbojInsats: (text) => findKod(SKAL_AVBOJD, text)?.kod,
  AvstaFranErbjudande: (text) => findKod(SKAL_EJ_INSATS, text)?.kod,
};

const uppdragsdel: Find = (text) => findKod(UPPDRAGSDEL, text)?.kod;

function ordning(falt: Kodfalt): Find {
  return (text) => {
    const found = readCode(falt, text);
    return found.kind === 'value' ? found.value : undefined;
  };
}

/** The code that a name stands for in a field of a type; undefined where no list knows it. */
export function kodFor(type: Handelsetyp, falt: string, text: string): string | undefined {
  return finder(type, falt)?.(text);
}

function finder(type: Handelsetyp, falt: string): Find | undefined {
  if (falt === 'skal') return SKAL[type];
  return type === 'LamnaUppdrag' && falt === 'delar' ? uppdragsdel : FALT[falt];
}

/** A word as the closed lists write theirs: `Barnet vill ej` is `barnet-vill-ej`. */
export function somOrd(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Yes or no, however it is written; undefined for anything else. */
export function jaNej(text: string): boolean | undefined {
  const word = foldName(text);
  if (['ja', 'j', 'sant', 'true', 'x'].includes(word)) return true;
  return ['nej', 'n', 'falskt', 'false'].includes(word) ? false : undefined;
}

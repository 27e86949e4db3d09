import type {
  BeslutFattat,
  Deltagare,
  GenomforandeplanReviderad,
  GenomforandeplanUpprattad,
  Grunduppgifter,
  HandelseMakulerad,
  InsatsAvslutad,
  JaNejOkant,
  Part,
  SkattningRegistrerad,
  SynPaResultatet,
  UppfoljningGenomford,
  UppgiftRattad,
  Sexvardig,
  Utforare,
} from '../../../libs/domain/index.js';
import { allOf } from './all-of.js';

/** The fixed answers of the forms. Codes that live in a register are not here: those change over time. */
export const KON = allOf<Grunduppgifter['kon']>()(['flicka', 'pojke', 'annat', 'uppgift-saknas']);
export const UTFALL = allOf<BeslutFattat['data']['utfall']>()([
  'bifall',
  'delvis-bifall',
  'avslag',
]);
export const UTFORARE = allOf<Utforare>()([
  'egen-regi',
  'framtid-stockholm',
  'annan-stadsdelsnamnd',
  'privat',
]);
export const SEXVARDIGT = allOf<Sexvardig>()([
  'ja',
  'nej',
  'barnet-vill-ej',
  'barnet-kan-ej',
  'ej-aktuellt',
  'uppgift-saknas',
]);
export const JA_NEJ_OKANT = allOf<JaNejOkant>()(['ja', 'nej', 'ej-aktuellt', 'uppgift-saknas']);
export const PARTER = allOf<Part>()(['barn', 'vardnadshavare-1', 'vardnadshavare-2']);
export const DELTAGARE = allOf<Deltagare>()([
  'barn',
  'vardnadshavare-1',
  'vardnadshavare-2',
  'utforare',
  'handlaggare',
  'skola',
  'natverk',
]);
export const SYN = allOf<SynPaResultatet>()([
  'battre',
  'oforandrat',
  'samre',
  'vill-ej-svara',
  'ej-tillfragad',
  'uppgift-saknas',
]);
export const FORVARING = allOf<GenomforandeplanUpprattad['data']['forvaring']>()([
  'digitalt',
  'papper',
]);
export const REVIDERINGSSKAL = allOf<GenomforandeplanReviderad['data']['skal']>()([
  'nya-behov',
  'mal-uppnadda',
  'andrad-omfattning',
  'annat',
]);
export const MATPUNKT = allOf<SkattningRegistrerad['data']['matpunkt']>()([
  'start',
  'mellan',
  'avslut',
  'efter-6-man',
  'efter-12-man',
  'efter-18-man',
]);
export const INFORMANT = allOf<SkattningRegistrerad['data']['informant']>()([
  'barn',
  'vardnadshavare-1',
  'vardnadshavare-2',
  'forskola',
  'larare',
  'behandlare',
  'handlaggare',
]);
export const SATT = allOf<SkattningRegistrerad['data']['satt']>()([
  'papper',
  'digitalt',
  'intervju',
  'tolk',
  'uppgift-saknas',
]);
export const UPPFOLJNINGSFORM = allOf<UppfoljningGenomford['data']['form']>()([
  'mote',
  'telefon',
  'individuppfoljning',
  'egenkontroll',
]);
export const DOKUMENTFORM = allOf<UppfoljningGenomford['data']['dokumentform']>()([
  'separat-dokument',
  'journalanteckning',
]);
export const INITIERAD_AV = allOf<InsatsAvslutad['data']['initieradAv']>()([
  'familj',
  'ungdom',
  'utforare',
  'namnd',
  'uppgift-saknas',
]);
export const RATTELSESKAL = allOf<UppgiftRattad['data']['skal']>()([
  'skrivfel',
  'nya-uppgifter',
  'fel-kod',
]);
export const MAKULERINGSSKAL = allOf<HandelseMakulerad['data']['skal']>()([
  'fel-individ',
  'dubblett',
  'aldrig-intraffat',
]);

export {
  addDays,
  addMonths,
  datumInSweden,
  dayNumber,
  daysBetween,
  parseDatum,
  type Datum,
} from './datum.js';
export {
  AVIDENTIFIERAT_PREFIX,
  decodeGallringUtford,
  decodeUtfallAvidentifierat,
  GALLRING_UTFORD,
  UTFALL_AVIDENTIFIERAT,
  type Avidentifieradcell,
  type GallringUtford,
  type UtfallAvidentifierat,
} from './gallring/events.js';
export { foldName } from './fold.js';
export { galler, type Giltighet } from './giltighet.js';
export { individId, insatsId, insatsStream, type IndividId, type InsatsId } from './ids.js';
export type { Decision, Rejection } from './rejection.js';
export type {
  AvslutaInsats,
  BegransaBehandling,
  CommandContext,
  FattaBeslut,
  GenomforUppfoljning,
  HavBegransning,
  IfragasattUppgift,
  InsatsCommand,
  LamnaUppdrag,
  MakuleraHandelse,
  PaborjaInsats,
  RattaUppgift,
  RegistreraSkattning,
  RevideraGenomforandeplan,
  UpprattaGenomforandeplan,
} from './insats/commands.js';
export type {
  BegransningHavd,
  BehandlingBegransad,
  BeslutFattat,
  GenomforandeplanReviderad,
  GenomforandeplanUpprattad,
  Grunduppgifter,
  HandelseMakulerad,
  InsatsAvslutad,
  InsatsEvent,
  InsatsEventType,
  InsatsGallrad,
  InsatsPaborjad,
  Malsattning,
  Maluppfyllelse,
  RecordedInsatsEvent,
  Recording,
  SkattningRegistrerad,
  UppdragLamnat,
  UppfoljningGenomford,
  UppgiftIfragasatt,
  UppgiftRattad,
  Varde,
} from './insats/events.js';
export { insatsDecider } from './insats/decide.js';
export { insatsState } from './insats/evolve.js';
export {
  kvalitetsflaggor,
  type Kvalitetsflagga,
  type KvalitetsflaggaKod,
} from './insats/flags/index.js';
export { gallandeHistorik, isGallrad } from './insats/history.js';
export { aktOf, type Akt } from './insats/akt.js';
export { begransningOf } from './insats/begransning.js';
export { INSATS_REJECTIONS, type InsatsRejectionCode } from './insats/rejections.js';
export type {
  Avslagen,
  Avslutad,
  EjPaborjad,
  InsatsState,
  Makulerad,
  Ny,
  Pagaende,
} from './insats/state.js';
export {
  decodeInsatsEvent,
  decodeRecordedInsatsEvent,
  encodeInsatsEvent,
  INSATS_EVENT_TYPES,
  UndecodableEvent,
} from './insats/stored.js';
export {
  BEDOMNINGSINSTRUMENT,
  findBedomningsinstrument,
  findInstrument,
  instrumentDen,
  instrumentMedKod,
  INSTRUMENTREGISTER,
  type Bedomningsinstrument,
  type Delskala,
  type Instrument,
} from './instrument/index.js';
export {
  AVSLUTSORSAK,
  findKod,
  HISTORIKGRUPP,
  INFORMANT,
  INSATSTYP,
  kodGallerDen,
  koderDen,
  KONTAKTORSAK,
  LAGRUM,
  MALOMRADE,
  MATPUNKT,
  SEXVARDIG,
  SKAL_AVBOJD,
  SKAL_EJ_INSATS,
  SKAL_EJ_UTREDNING,
  UPPGIFTSLAMNARE,
  type Avslutsorsak,
  type Informant,
  type Kod,
  type Kontaktorsak,
  type Matpunkt,
  type Sexvardig,
} from './kodverk/index.js';
export {
  findMetod,
  metodMedKod,
  METODREGISTER,
  type Metod,
  type Preventionsniva,
  type Rekommendation,
} from './metod/index.js';
export {
  efterfoljare,
  findNamnd,
  namnderDen,
  namndGallerDen,
  namndMedKod,
  NAMNDREGISTER,
  type Namnd,
  type Omradeskategori,
} from './organisation/index.js';

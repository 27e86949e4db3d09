export {
  addDays,
  addMonths,
  datumInSweden,
  dayNumber,
  daysBetween,
  earliest,
  parseDatum,
  type Datum,
} from './datum.js';
export {
  bevakningar,
  BEVAKNINGSORD,
  lage,
  RAPPORTERADE_LAGAR,
  SNART_DAGAR,
  type Bevakning,
  type Bevakningslage,
  type Bevakningsslag,
  type Bevakningstillstand,
} from './bevakning/index.js';
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
export { derived } from './derived.js';
export { foldName } from './fold.js';
export { galler, type Giltighet } from './giltighet.js';
export { individId, insatsId, insatsStream, type IndividId, type InsatsId } from './ids.js';
export type { Decision, Rejection } from './rejection.js';
export type {
  AvslutaInsats,
  BegransaBehandling,
  BytIndivid,
  CommandContext,
  CommandOf,
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
  AcceptOkand,
  BegransningHavd,
  BehandlingBegransad,
  BeslutAndrat,
  BeslutFattat,
  BeslutOverklagat,
  Beslutsfattare,
  BeslutUpphort,
  DelaktighetNoterad,
  Deltagare,
  EjVerkstalltBeslutRapporterat,
  GenomforandeplanReviderad,
  GenomforandeplanUpprattad,
  Grunduppgifter,
  HandelseMakulerad,
  IndividBytt,
  InsatsAccepterad,
  InsatsAvbojd,
  InsatsAvslutad,
  InsatsEjErbjuden,
  InsatsErbjuden,
  InsatsEvent,
  InsatsEventType,
  InsatsGallrad,
  InsatsOverflyttad,
  InsatsPaborjad,
  JaNejOkant,
  Malsattning,
  Maluppfyllelse,
  NyOroInkommen,
  Omfattning,
  OverklagandeAvgjort,
  Part,
  RecordedInsatsEvent,
  Recording,
  SessionGenomford,
  Siplage,
  SipRegistrerad,
  SkattningEjGenomford,
  SkattningRegistrerad,
  StalldIKo,
  SynPaResultatet,
  UppdragLamnat,
  UppdragMottaget,
  UppfoljningEfterAvslut,
  UppfoljningEfterUtredningAvslutad,
  UppfoljningEfterUtredningBeslutad,
  UppfoljningGenomford,
  UppgiftIfragasatt,
  UppgiftRattad,
  Utforare,
  Varde,
  VerkstallighetAterupptagen,
  VerkstallighetAvbruten,
  VidtalandeNoterat,
  StruktureradBedomningGjord,
} from './insats/events.js';
export { COMMAND_SHAPES } from './insats/shape/commands.js';
export { EVENT_OF_COMMAND } from './insats/shape/event-of.js';
export type { Field, Shape } from './insats/shape/field.js';
export { insatsDecider } from './insats/decide.js';
export { liknarPersonnummer } from './personnummerlikt.js';
export { forklaringar, type Forklaring } from './insats/forklaring.js';
export { insatsState, svaret } from './insats/evolve.js';
export {
  AGARE,
  kvalitetsflaggor,
  kvalitetsflaggorOverTid,
  type Flaggagare,
  type FlaggaOverTid,
  type Kvalitetsflagga,
  type KvalitetsflaggaKod,
} from './insats/flags/index.js';
export { gallandeHistorik, isGallrad } from './insats/history.js';
export { planversioner } from './insats/planversioner.js';
export { valUtanErbjudande } from './insats/uppfoljningsval.js';
export {
  faltnamn,
  KODADE_FALT,
  svarIFalt,
  type KodatFalt,
  type Svarsfalt,
} from './insats/kodade-falt.js';
export { aktOf, type Akt } from './insats/akt.js';
export { dolt, utanIndivider, type Dolt } from './insats/dolt.js';
export { begransningOf } from './insats/begransning.js';
export { INSATS_REJECTIONS, type InsatsRejectionCode } from './insats/rejections.js';
export type {
  Avslagen,
  Avslutad,
  EjErbjuden,
  EjPaborjad,
  Erbjuden,
  InsatsState,
  Ny,
} from './insats/state.js';
export { barnetDen, tolkningAv, type BarnetDa } from './insats/barnet-da.js';
export { mallhanvisning, type Mallhanvisning } from './insats/mall.js';
export {
  decodeInsatsEvent,
  decodeRecordedInsatsEvent,
  encodeInsatsEvent,
  INSATS_EVENT_TYPES,
} from './insats/stored.js';
export {
  algoritmDen,
  antalSvarFor,
  BEDOMNINGSINSTRUMENT,
  findBedomningsinstrument,
  findInstrument,
  forandringsgrans,
  forandringsregelFor,
  FORANDRINGSREGLER,
  instrumentDen,
  instrumentMedKod,
  INSTRUMENTREGISTER,
  omraknadPoang,
  poangsatt,
  svarsintervallFor,
  texterDen,
  tolka,
  type Formulartexter,
  type Instrument,
  type OmraknadPoang,
  type Poangsattning,
  type Svar,
  type Tolkning,
} from './instrument/index.js';
export {
  AKTOR,
  AVSLUTSORSAK,
  findKod,
  HISTORIKGRUPP,
  INFORMANT,
  INSATSTYP,
  kodGallerDen,
  koderDen,
  KOMPONENT,
  KONTAKTORSAK,
  LAGRUM,
  MALOMRADE,
  MATPUNKT,
  PLANDEL,
  SEXVARDIG,
  SKAL_AVBOJD,
  SKAL_EJ_INSATS,
  SKAL_EJ_UTREDNING,
  UPPDRAGSDEL,
  UPPGIFTSLAMNARE,
  type Informant,
  type Kod,
  type Matpunkt,
  type Sexvardig,
} from './kodverk/index.js';
export {
  REGISTERFILER,
  RegistertillaggRefused,
  UTOKNINGSBARA,
  utokaRegister,
  type Registerfel,
  type Registerfil,
  type Registertillagg,
} from './lokalt/index.js';
export { findMetod, insatstypAv, metodMedKod, METODREGISTER, type Metod } from './metod/index.js';
export {
  arFullfoljd,
  LOKALA_MALLAR,
  mallFor,
  METODMALLAR,
  type Fonster,
  type Metodmall,
} from './metodmall/index.js';
export {
  efterfoljare,
  findNamnd,
  namnderDen,
  namndGallerDen,
  namndMedKod,
  NAMNDREGISTER,
  type Namnd,
} from './organisation/index.js';
export {
  tidslinje,
  TIDSLINJE_SIDA,
  type Tidslinje,
  type Tidslinjepost,
  type Tidslinjeslag,
} from './tidslinje/index.js';
export {
  decodeRecordedUtbudEvent,
  decodeUtbudEvent,
  encodeUtbudEvent,
  tacker,
  UTBUD_EVENT_TYPES,
  UTBUD_PREFIX,
  UTBUD_REJECTIONS,
  utbudDecider,
  utbudState,
  type BemanningRapporterad,
  type ErbjudMetod,
  type KoRapporterad,
  type MetodErbjuden,
  type MetodUpphord,
  type RapporteraBemanning,
  type RapporteraKo,
  type RattaUtbudsuppgift,
  type RecordedUtbudsnyhet,
  type UpphorMedMetod,
  type Utbud,
  type UtbudCommand,
  type UtbudEvent,
  type UtbudEventType,
  type Utbudsperiod,
  type UtbudsuppgiftRattad,
} from './utbud/index.js';
export {
  indikatorMedId,
  INDIKATORREGISTER,
  malFor,
  MALREGISTER,
  type Indikator,
  type Indikatormal,
} from './indikator/index.js';
export {
  decodeUtgavaEvent,
  encodeUtgavaEvent,
  UTGAVA_EVENT_TYPES,
  UTGAVA_PREFIX,
  UTGAVELIGGARE,
  type UtgavaEvent,
  type UtgavaPublicerad,
  type UtgavedelPublicerad,
  type Utgivenforandring,
  type Utgivenrad,
  type Utgivetantal,
} from './utgava/index.js';

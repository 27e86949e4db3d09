import { BEDOMNING } from './bedomning.js';
import {
  DATUM,
  ID_FIELD,
  INDIVID_ID,
  JA_NEJ,
  KOD,
  listOf,
  oneOf,
  optional,
  type Shape,
  VARDE,
  VERSION,
} from './field.js';
import {
  FRAGENUMMER,
  KODER,
  MANADER,
  MINUTER,
  POANG_ELLER_SAKNAS,
  SPRAK,
  SVAR,
  wordsOf,
} from './lists.js';
import { SIP } from './sip.js';
import { PABORJAD } from './start.js';
import {
  DELTAGARE,
  INFORMANT,
  JA_NEJ_OKANT,
  MALUPPFYLLELSE,
  MATPUNKT,
  PARTER,
  SEXVARDIG,
  SYN,
} from './words.js';

/** Payloads from the start to what comes after the end. */
export const FRAN_START = {
  InsatsPaborjad: PABORJAD,
  VerkstallighetAvbruten: [
    ['datum', DATUM],
    ['skal', oneOf('familjen-pausar', 'behandlare-saknas', 'placering', 'annat')],
  ],
  VerkstallighetAterupptagen: [['datum', DATUM]],
  SkattningRegistrerad: [
    ['skattningId', ID_FIELD],
    ['datum', DATUM],
    ['matpunkt', MATPUNKT],
    ['instrument', KOD],
    ['instrumentversion', VERSION],
    ['informant', INFORMANT],
    ['poang', POANG_ELLER_SAKNAS],
    ['satt', oneOf('papper', 'digitalt', 'intervju', 'tolk', 'uppgift-saknas')],
    ['sprak', optional(SPRAK)],
    ['svar', optional(SVAR)],
    ['algoritm', optional(VERSION)],
    [
      'delskalor',
      optional(
        listOf([
          ['kod', KOD],
          ['poang', POANG_ELLER_SAKNAS],
        ]),
      ),
    ],
    ['riskfragor', optional(FRAGENUMMER)],
  ],
  SkattningEjGenomford: [
    ['datum', DATUM],
    ['matpunkt', MATPUNKT],
    ['instrument', KOD],
    ['informant', INFORMANT],
    [
      'skal',
      oneOf('avbojt', 'ej-lampligt', 'ej-tid', 'sprak', 'licens-saknas', 'glomt', 'ej-nabar'),
    ],
  ],
  SessionGenomford: [
    ['sessionId', ID_FIELD],
    ['datum', DATUM],
    ['minuter', MINUTER],
    ['form', oneOf('mottagning', 'hembesok', 'natverksmote', 'digitalt', 'telefon', 'annat')],
    ['deltagare', wordsOf([...PARTER, 'syskon', 'natverk'], 1)],
    ['utanforKontorstid', JA_NEJ],
  ],
  UppfoljningGenomford: [
    ['uppfoljningId', ID_FIELD],
    ['datum', DATUM],
    ['form', oneOf('mote', 'telefon', 'individuppfoljning', 'egenkontroll')],
    ['barnetDelaktigt', SEXVARDIG],
    ['barnetTillfragatOmEffekt', SEXVARDIG],
    ['maluppfyllelse', MALUPPFYLLELSE],
    ['dokumentform', oneOf('separat-dokument', 'journalanteckning')],
    ['skolsituationFoljd', optional(JA_NEJ_OKANT)],
    ['deltagare', optional(wordsOf(DELTAGARE, 1))],
    ['nastaUppfoljning', optional(DATUM)],
  ],
  DelaktighetNoterad: [
    ['datum', DATUM],
    ['steg', oneOf('saken-galler', 'eventuell-insats', 'aterkoppling', 'uppfoljning', 'effekt')],
    ['svar', SEXVARDIG],
    ['form', oneOf('samtal', 'observation', 'brev', 'verktyg', 'ingen')],
    [
      'skal',
      optional(oneOf('ej-lampligt', 'ej-tid', 'tolk-saknas', 'vardnadshavare-nekar', 'annat')),
    ],
    ['risksvarUpptaget', optional(JA_NEJ)],
  ],
  SipRegistrerad: SIP,
  VidtalandeNoterat: [
    ['datum', DATUM],
    ['aktor', KOD],
    ['satt', oneOf('samtal', 'mote', 'skriftligt', 'inte-vidtalad')],
    ['pagaendeKontakt', oneOf('ja', 'nej', 'uppgift-saknas')],
  ],
  StruktureradBedomningGjord: BEDOMNING,
  NyOroInkommen: [
    ['datum', DATUM],
    ['uppgiftslamnare', KOD],
    ['kontaktorsaker', KODER(1)],
  ],
  InsatsOverflyttad: [
    ['datum', DATUM],
    ['tillNamnd', KOD],
  ],
  InsatsAvslutad: [
    ['datum', DATUM],
    ['avslutsorsak', KOD],
    ['initieradAv', oneOf('familj', 'ungdom', 'utforare', 'namnd', 'uppgift-saknas')],
    ['maluppfyllelse', MALUPPFYLLELSE],
    ['barnetsSyn', optional(SYN)],
    ['vardnadshavaresSyn', optional(SYN)],
    ['slutrapportLamnad', optional(JA_NEJ)],
  ],
  UppfoljningEfterAvslut: [
    ['datum', DATUM],
    ['manader', MANADER],
    ['borHemma', JA_NEJ_OKANT],
    ['skolaEllerSysselsattning', JA_NEJ_OKANT],
    ['nyaBrott', JA_NEJ_OKANT],
    ['missbruk', JA_NEJ_OKANT],
    ['nyInsats', JA_NEJ_OKANT],
  ],
  UppfoljningEfterUtredningBeslutad: [
    ['datum', DATUM],
    ['samtycke', JA_NEJ],
    ['utredningAvslutad', optional(DATUM)],
    ['skal', optional(oneOf('behov-av-stod', 'behov-av-skydd', 'efter-placering'))],
    ['slutdatum', optional(DATUM)],
  ],
  UppfoljningEfterUtredningAvslutad: [
    ['datum', DATUM],
    ['utfall', oneOf('ny-utredning', 'ingen-atgard')],
  ],
} satisfies Readonly<Record<string, Shape>>;

/** Payloads of what mends, questions, restricts and erases. */
export const RATTELSER = {
  UppgiftRattad: [
    ['datum', DATUM],
    ['handelseId', ID_FIELD],
    [
      'andringar',
      listOf(
        [
          ['falt', KOD],
          ['fran', VARDE],
          ['till', VARDE],
        ],
        1,
      ),
    ],
    ['skal', oneOf('skrivfel', 'nya-uppgifter', 'fel-kod')],
  ],
  HandelseMakulerad: [
    ['datum', DATUM],
    ['handelseId', ID_FIELD],
    ['skal', oneOf('fel-individ', 'dubblett', 'aldrig-intraffat')],
  ],
  IndividBytt: [
    ['datum', DATUM],
    ['tillIndividId', INDIVID_ID],
    ['skal', oneOf('sammanslagen', 'delad', 'fel-individ')],
  ],
  UppgiftIfragasatt: [
    ['datum', DATUM],
    ['handelseId', ID_FIELD],
    ['av', oneOf('individ', 'vardnadshavare', 'ombud')],
    ['falt', optional(KODER(1))],
  ],
  BehandlingBegransad: [
    ['datum', DATUM],
    ['grund', oneOf('riktighet-bestrids', 'olaglig-behandling', 'rattsligt-ansprak')],
  ],
  BegransningHavd: [['datum', DATUM]],
  InsatsGallrad: [['datum', DATUM]],
} satisfies Readonly<Record<string, Shape>>;

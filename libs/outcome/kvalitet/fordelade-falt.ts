import type { InsatsEventType, Svarsfalt } from '../../domain/index.js';

function falt(typ: InsatsEventType, ...namn: readonly string[]): readonly Svarsfalt[] {
  return namn.map((one) => ({ typ, falt: one }));
}

/**
 * Coded fields that no other view counts: their answers are counted here one by one, so that nothing is
 * recorded that cannot be told of many insatser together.
 */
export const FORDELADE_FALT: readonly Svarsfalt[] = [
  ...falt('InsatsErbjuden', 'erbjudenTill', 'behovsprovad', 'utforare', 'komponenter', 'kon'),
  ...falt('InsatsEjErbjuden', 'kon'),
  { typ: 'InsatsAccepterad', falt: 'svar', inom: 'part' },
  { typ: 'InsatsAccepterad', falt: 'svar', inom: 'svar' },
  ...falt('InsatsAccepterad', 'samtyckesform'),
  ...falt('InsatsAvbojd', 'av', 'onskadMetod'),
  ...falt('BeslutFattat', 'utfall', 'beslutsfattare', 'omfattning'),
  ...falt('InsatsPaborjad', 'komponenter', 'behovsprovad', 'utforare'),
  ...falt('BeslutAndrat', 'tillNackdel', 'lagstodAngivet'),
  ...falt('BeslutOverklagat', 'av'),
  ...falt('OverklagandeAvgjort', 'utgang'),
  ...falt('UppdragLamnat', 'utforare', 'delar'),
  ...falt('StalldIKo', 'orsak'),
  ...falt('VerkstallighetAvbruten', 'skal'),
  ...falt('GenomforandeplanUpprattad', 'delar', 'deltagare'),
  { typ: 'GenomforandeplanUpprattad', falt: 'malsattningar', inom: 'startlage' },
  ...falt('GenomforandeplanReviderad', 'delar', 'deltagare', 'forvaring'),
  { typ: 'GenomforandeplanReviderad', falt: 'malsattningar', inom: 'startlage' },
  ...falt('SkattningRegistrerad', 'informant', 'satt', 'sprak'),
  ...falt('SkattningEjGenomford', 'matpunkt', 'informant'),
  ...falt('SessionGenomford', 'deltagare', 'utanforKontorstid'),
  ...falt('UppfoljningGenomford', 'form', 'deltagare'),
  ...falt('SipRegistrerad', 'samtycke', 'parter', 'initieradAv'),
  ...falt('NyOroInkommen', 'uppgiftslamnare', 'kontaktorsaker'),
  ...falt('InsatsAvslutad', 'initieradAv'),
  ...falt('UppfoljningEfterUtredningBeslutad', 'samtycke', 'skal'),
  ...falt('UppfoljningEfterUtredningAvslutad', 'utfall'),
  ...falt('UppgiftIfragasatt', 'falt'),
];

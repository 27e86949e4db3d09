import type { KvalitetsflaggaDto } from '../dto/kvalitetsflagga.dto.js';

/** A person as an insats was opened on them. */
export interface OppnadPa {
  readonly individId: string;
  readonly insatsId: string;
}

/** Whether anybody knows the person of an insats but the insats itself: the vault, or another insats. */
export type IsKnownIndivid = (opened: OppnadPa) => Promise<boolean>;

/**
 * Okänd individ. (Nobody has registered the person, and no other insats is theirs.) Let in, since a case
 * system brings ids of its own and need not keep its persons here; but whoever meant somebody known
 * should hear that it was not them. Told at the opening alone: the log does not know whom the vault knows.
 */
export const OKAND_INDIVID: KvalitetsflaggaDto = {
  kod: 'INDIVID_OKAND',
  text: 'Ingen är registrerad med detta individId, och ingen annan insats har det. Kontrollera id. Är det fel: låt enhetschefen flytta insatsen till rätt individ med /individbyte. Är individen ny för nämnden: registrera med POST /v1/individer före nästa insats och använd det individId som du får.',
  agare: 'socialsekreterare',
};

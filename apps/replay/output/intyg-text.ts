import type { Gallringsintyg } from '../../../libs/privacy/index.js';

/** What was looked at, and whether it held. */
export interface Intygskontroll {
  readonly underskrift: boolean;
  readonly nyckel: boolean;
  readonly logg: boolean;
}

/** A certificate in plain words, and whether it holds. */
export function intygText(intyg: Gallringsintyg, kontroll: Intygskontroll): string {
  const perRegel = intyg.perRegel.map(({ regel, individer }) => `${regel}: ${individer}`);
  return [
    `Gallringsintyg för körning ${intyg.korning}, utfärdat ${intyg.utfardat}`,
    `Nämnd: ${intyg.namnd}. Godkännande: ${intyg.godkannande}. Prövat per ${intyg.planDag}.`,
    `Gallrade: ${intyg.individer} individer med ${intyg.insatser} insatser (${perRegel.join(', ')}).`,
    `Bortfall sedan planen: ${intyg.bortfall}.`,
    `Avidentifierade utfall: position ${intyg.utfall.position}. Raderingsjournalen: post ${intyg.journalpost}.`,
    `Kopior av nycklarna upphör: ${intyg.nyckelkopiorUpphor}. Först då är gallringen hel i varje kopia.`,
    ...intyg.efterarbete.map((text) => `Kvar att göra: ${text}`),
    '',
    kontroll.underskrift
      ? 'Underskriften håller.'
      : 'Underskriften håller inte: intyget är ändrat.',
    kontroll.nyckel
      ? 'Det är undertecknat med den här installationens nyckel.'
      : 'Det är inte undertecknat med den här installationens nyckel.',
    kontroll.logg
      ? 'Händelseloggen har samma intyg.'
      : 'Händelseloggen har inte det här intyget. Ta reda på varför innan det används.',
  ].join('\n');
}

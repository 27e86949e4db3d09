const IDS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** A day of birth (60 more for a samordningsnummer) and four figures, not within a longer run of letters and figures. */
const PERSONNUMMER =
  /(?<![A-Za-z\d])(\d{2})?\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01]|[6-8]\d|9[01])[-+ ._]?\d{4}(?![A-Za-z\d])/;

/** Whether a text holds what may be a personnummer. It errs on the side of yes; our own ids are no. */
export function looksLikePersonnummer(text: string): boolean {
  return PERSONNUMMER.test(text.replaceAll(IDS, 'id'));
}

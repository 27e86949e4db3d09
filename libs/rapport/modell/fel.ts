const SKAL = {
  'fel-slags-varde':
    'har ett värde av annat slag än sin kolumn. Skriv text i textkolumner, intervall i intervallkolumner och tal i de övriga.',
  'ogiltigt-tal': 'innehåller ett värde som inte är ett tal. Räkna om underlaget och försök igen.',
  'rad-med-fel-antal-celler':
    'har en rad med fler eller färre celler än kolumner. Rätta underlaget och försök igen.',
  'tabell-utan-kolumner': 'saknar kolumner. Ange minst en kolumn.',
} as const;

export type OgiltigRapportKod = keyof typeof SKAL;

/** What was to be drawn does not hold together; nothing is drawn. */
export class OgiltigRapport extends Error {
  override readonly name = 'OgiltigRapport';

  constructor(
    readonly code: OgiltigRapportKod,
    rubrik: string,
  ) {
    super(`”${rubrik}” ${SKAL[code]}`);
  }
}

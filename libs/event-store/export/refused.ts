const TEXTER = {
  'rad-olaslig':
    'Raden är ingen händelse ur en export. Läs in filen som den skrevs av utfall log export.',
  'rad-ur-ordning':
    'Raden följer inte på den före: en rad saknas, finns två gånger eller har flyttats. Läs in filen som den skrevs av utfall log export.',
  'annan-logg':
    'Loggen har redan händelser som inte är början på filen. Läs in filen i en tom databas; inget har ändrats.',
  'loggen-skrivs':
    'Någon annan skriver i loggen. Stoppa tjänsten och läs in filen i en tom databas.',
} as const;

/** An export was not read in, or not further than to the line told. */
export class LogImportRefused extends Error {
  constructor(
    readonly code: keyof typeof TEXTER,
    readonly line?: number,
  ) {
    super(line === undefined ? TEXTER[code] : `Rad ${line}: ${TEXTER[code]}`);
    this.name = 'LogImportRefused';
  }
}

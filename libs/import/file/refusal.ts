/** Why a file cannot be read at all, and what to do: nothing of it was imported. */
export interface FileRefusal {
  readonly code: FileRefusalCode;
  readonly text: string;
}

const TEXTS = {
  'tom-fil': 'Filen är tom. Välj en fil med en rubrikrad och minst en rad under den.',
  'for-stor-fil': 'Filen är större än 5 MB. Dela upp den, eller ta bort bilder och onödiga blad.',
  'for-stor-uppackad':
    'Filen blir större än 50 MB när den packas upp. Spara bara bladet med skattningar i en ny fil.',
  'for-manga-delar':
    'Filen består av fler delar än en vanlig arbetsbok. Spara bara bladet med skattningar i en ny fil.',
  'trasig-xlsx':
    'Filen går inte att läsa som Excel-arbetsbok. Öppna den i Excel och spara den på nytt som .xlsx.',
  'gammal-eller-krypterad':
    'Filen är en äldre .xls-fil eller skyddad med lösenord. Öppna den i Excel, ta bort lösenordet och spara som .xlsx.',
  'html-som-excel':
    'Filen är en webbsida och ingen Excel-fil, även om namnet säger det. Öppna den i Excel och spara som .xlsx.',
  'otillaten-xml':
    'Filen innehåller XML som en Excel-fil inte ska ha (DOCTYPE). Öppna den i Excel och spara den på nytt som .xlsx.',
  'binar-fil': 'Filen är varken text eller en Excel-arbetsbok. Spara den som .xlsx eller .csv.',
  'trasig-csv':
    'Filen går inte att läsa som CSV: ett citattecken öppnas men stängs inte. Spara om den från Excel som .xlsx eller CSV UTF-8.',
  'for-manga-rader': 'Filen har fler än 20 000 rader. Dela upp den i flera filer.',
  'for-manga-kolumner': 'Filen har fler än 200 kolumner. Ta bort kolumner som inte ska importeras.',
  'blad-saknas': 'Bladet som mappningen anger finns inte i filen. Rätta namnet under "blad".',
  'inga-data':
    'Filen har inget synligt blad med innehåll. Visa bladet eller ange det under "blad".',
} as const;

export type FileRefusalCode = keyof typeof TEXTS;

export function refuseFile(code: FileRefusalCode): FileRefusal {
  return { code, text: TEXTS[code] };
}

/** Thrown inside a reader and turned into a refusal at its edge. */
export class UnreadableFile extends Error {
  constructor(readonly code: FileRefusalCode) {
    super(TEXTS[code]);
    this.name = 'UnreadableFile';
  }
}

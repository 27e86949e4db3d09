import { datumInSweden } from '../../domain/index.js';
import type { Identitetsnummer } from '../personnummer/nummer.js';
import { parseIdentitetsnummer } from '../personnummer/parse.js';
import { foldArendenummer, namesIn } from './blind-index.js';
import { OgiltigtNummer, OgiltigUppgift } from './faults.js';

const LONGEST_NAMN = 200;
const LONGEST_ARENDENUMMER = 60;
const MOST_ARENDENUMMER = 100;
/** Also texts that end up in a PDF, a spreadsheet and a log line: nothing that steers any of them. */
const STEERING = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;

/** Most characters of one free text. */
export const LONGEST_TEXT = 4000;

/** @throws OgiltigtNummer */
export function checkedNummer(
  text: string,
  options: { readonly now: number; readonly reservnummer: boolean },
): Identitetsnummer {
  const today = datumInSweden(options.now);
  const read = parseIdentitetsnummer(text, { today, reservnummer: options.reservnummer });
  if (!read.ok) throw new OgiltigtNummer(read);
  return read.nummer;
}

/** @throws OgiltigUppgift */
export function checkedNamn(text: string): string {
  const namn = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (namesIn(namn).length === 0)
    throw new OgiltigUppgift('namn', 'Namnet saknas. Skriv ett namn.');
  if (namn.length > LONGEST_NAMN) {
    throw new OgiltigUppgift('namn', `Namnet är längre än ${LONGEST_NAMN} tecken. Korta det.`);
  }
  return withoutSteering('namn', namn);
}

/** Each once, in the order they were given. @throws OgiltigUppgift */
export function checkedArendenummer(texts: readonly string[]): readonly string[] {
  const byFolded = new Map<string, string>();
  for (const text of texts) {
    const folded = foldArendenummer(text);
    if (folded === '' || text.length > LONGEST_ARENDENUMMER) {
      const why = `Ett ärendenummer ska ha 1–${LONGEST_ARENDENUMMER} tecken. Rätta det.`;
      throw new OgiltigUppgift('arendenummer', why);
    }
    if (!byFolded.has(folded)) byFolded.set(folded, withoutSteering('arendenummer', text.trim()));
  }
  if (byFolded.size > MOST_ARENDENUMMER) {
    const why = `En individ kan ha högst ${MOST_ARENDENUMMER} ärendenummer. Ta bort några.`;
    throw new OgiltigUppgift('arendenummer', why);
  }
  return [...byFolded.values()];
}

/** Line breaks and tabs are kept. @throws OgiltigUppgift */
export function checkedText(field: string, text: string): string {
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n');
  if (lines.trim() === '')
    throw new OgiltigUppgift(field, 'Texten saknas. Skriv något, eller spara inte.');
  if (lines.length > LONGEST_TEXT) {
    throw new OgiltigUppgift(field, `Texten är längre än ${LONGEST_TEXT} tecken. Korta den.`);
  }
  lines.split(/[\n\t]/).forEach((line) => withoutSteering(field, line));
  return lines;
}

function withoutSteering(field: string, text: string): string {
  if (!STEERING.test(text)) return text;
  const why =
    'Texten innehåller osynliga styrtecken. Skriv om den, eller klistra in den som ren text.';
  throw new OgiltigUppgift(field, why);
}

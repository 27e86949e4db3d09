import type { Datum } from '../../domain/index.js';

/** Personnummer, samordningsnummer eller reservnummer. (Which kind of number identifies somebody.) */
export type Nummerslag = 'personnummer' | 'samordningsnummer' | 'reservnummer';

/** A number that identifies somebody, in the one form it is compared in. */
export interface Identitetsnummer {
  readonly slag: Nummerslag;
  /** Twelve digits; of a reserve number its letters and digits, in capitals. */
  readonly normal: string;
  /** The day the number tells; it tells none when it is a reserve number or the day was not established. */
  readonly fodelsedag?: Datum;
}

/** Why a number was refused. */
export type NummerfelKod =
  | 'nummer-saknas'
  | 'nummer-okanda-tecken'
  | 'nummer-fel-langd'
  | 'nummer-ingen-dag'
  | 'nummer-i-framtiden'
  | 'nummer-fel-sekel'
  | 'nummer-fel-kontrollsiffra'
  | 'nummer-ej-reservnummer';

/** What is wrong and what to do next. Never repeats the number: messages end up in logs. */
export const NUMMERFEL: Readonly<Record<NummerfelKod, string>> = {
  'nummer-saknas': 'Numret saknas. Skriv personnummer, samordningsnummer eller reservnummer.',
  'nummer-okanda-tecken':
    'Numret innehåller annat än siffror, bindestreck och plustecken. Rätta det, eller ange att det är ett reservnummer.',
  'nummer-fel-langd': 'Numret ska ha tio eller tolv siffror. Kontrollera att alla är med.',
  'nummer-ingen-dag':
    'Numrets första siffror är ingen dag i kalendern. Kontrollera år, månad och dag.',
  'nummer-i-framtiden': 'Numrets födelsedag ligger i framtiden. Kontrollera år, månad och dag.',
  'nummer-fel-sekel':
    'Plustecken skrivs från det år personen fyller hundra, och stämmer inte med numrets år. Skriv alla tolv siffrorna utan plustecken.',
  'nummer-fel-kontrollsiffra':
    'Kontrollsiffran stämmer inte, så någon siffra är fel. Jämför med underlaget.',
  'nummer-ej-reservnummer':
    'Ett reservnummer har 6–16 bokstäver (A–Z) och siffror, varav minst fyra siffror. Kontrollera numret.',
};

/** A number that was refused. */
export interface Nummerfel {
  readonly ok: false;
  readonly code: NummerfelKod;
  readonly text: string;
}

/** Reading a number: the number, or why not. */
export type Nummerlasning = { readonly ok: true; readonly nummer: Identitetsnummer } | Nummerfel;

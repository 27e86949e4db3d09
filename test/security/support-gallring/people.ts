import { luhnDigit } from '../../../libs/privacy/personnummer/luhn.js';
import { needlesOf, spellingsOfNumber, type Needle } from './needles.js';

/** Somebody who does not exist, with particulars that stand nowhere else. */
export interface Planted {
  readonly namn: string;
  /** Twelve digits. */
  readonly nummer: string;
  readonly arendenummer: string;
  readonly text: string;
}

/** A number of somebody born on a day, `YYYYMMDD`. */
export function nummerOf(day: string, serial: string): string {
  const nine = day.slice(2) + serial;
  return `${day}${serial}${luhnDigit(nine)}`;
}

/** A samordningsnummer: sixty is added to the day. */
export function samordningsnummerOf(day: string, serial: string): string {
  return nummerOf(day.slice(0, 6) + String(Number(day.slice(6)) + 60), serial);
}

/** What must be found nowhere, in every writing: the whole name and each name of it, number, case and text. */
export function needlesOfPeople(people: readonly Planted[]): readonly Needle[] {
  return needlesOf(
    people.flatMap(({ namn, nummer, arendenummer, text }) => [
      namn,
      ...namn.split(' '),
      ...spellingsOfNumber(nummer),
      arendenummer,
      text,
    ]),
  );
}

/** Those of the specs; the numbers are of every kind and every century that there is one of. */
export const PEOPLE: readonly [Planted, Planted, Planted, Planted] = [
  {
    namn: 'Åsbjörg-Tyra Qvistgård-Östlöf',
    nummer: nummerOf('20110307', '731'),
    arendenummer: 'ÄR-2024/QX-77413',
    text: 'Mormodern i Överkalix-Ångträsk får ringa när som helst.',
  },
  {
    namn: 'Ölverkarin Bäckrännil',
    nummer: nummerOf('20090919', '284'),
    arendenummer: 'ÄR-2024/QX-77414',
    text: 'Sover hos farbrodern på Ådö-Fjällgrändsvägen.',
  },
  {
    namn: 'Zätalinnéa Ågrenstjärn-Pilqvist',
    nummer: samordningsnummerOf('20120811', '903'),
    arendenummer: 'ÄR-2025/QX-90017',
    text: 'Skyddad: modern får inte veta adressen vid Råttfångargränd.',
  },
  {
    namn: 'Tjörvald Ekspängler',
    nummer: nummerOf('19100102', '117'),
    arendenummer: 'ÄR-1999/QX-00031',
    text: 'Släktingen vårdar gärna men orkar inte trapporna i Ödlegården.',
  },
];

import { addDays, dayNumber, type Datum } from '../datum.js';

const VECKODAGAR = ['torsdag', 'fredag', 'lördag', 'söndag', 'måndag', 'tisdag', 'onsdag'] as const;
const MANADER = [
  ...['januari', 'februari', 'mars', 'april', 'maj', 'juni'],
  ...['juli', 'augusti', 'september', 'oktober', 'november', 'december'],
] as const;

/** `tisdag 3 mars 2026` */
export function dagIOrd(dag: Datum): string {
  const veckodag = VECKODAGAR[weekdayFromThursday(dag)] ?? '';
  return `${veckodag} ${Number(dag.slice(8))} ${manad(dag)} ${dag.slice(0, 4)}`;
}

/** `omkring vecka 12, i mars 2026`: the week, the month and the year of its Thursday, as almanacs count. */
export function veckaIOrd(dag: Datum): string {
  const thursday = torsdagen(dag);
  return `omkring vecka ${veckonummer(thursday)}, i ${manad(thursday)} ${thursday.slice(0, 4)}`;
}

/** 1970-01-01 was a Thursday: 0 is Thursday, 4 is Monday. */
function weekdayFromThursday(dag: Datum): number {
  return ((dayNumber(dag) % 7) + 7) % 7;
}

function torsdagen(dag: Datum): Datum {
  const fromMonday = (weekdayFromThursday(dag) + 3) % 7;
  return addDays(dag, 3 - fromMonday);
}

/** ISO 8601: the first week is the one with the first Thursday of the year. */
function veckonummer(thursday: Datum): number {
  const newYear = `${thursday.slice(0, 4)}-01-01` as Datum;
  return Math.floor((dayNumber(thursday) - dayNumber(newYear)) / 7) + 1;
}

function manad(dag: Datum): string {
  return MANADER[Number(dag.slice(5, 7)) - 1] ?? '';
}

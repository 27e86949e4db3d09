import { stringify } from 'csv-stringify/sync';
import { RADSTATUS, type ImportReport, type Radrapport, type Radstatus } from './report.js';

const I_ORD: Readonly<Record<Radstatus, string>> = {
  accepterad: 'inlästa',
  'redan-kand': 'redan kända',
  avvisad: 'avvisade',
  'ej-importerad': 'ej inlästa',
  'utan-uppgift': 'utan uppgift',
};

const PERSONNUMMER = /\d{6}[-+ ]?\d{4}/g;

/** The report as lines for a terminal or a log: counts first, then each row that needs somebody. */
export function reportLines(report: ImportReport): readonly string[] {
  const { nya, kompletterade, redanKanda, avvisade, kvar } = report.insatser;
  return [
    `${masked(report.fil)} (${report.kalla})`,
    report.prov
      ? 'Prov: inget har registrerats. Så här hade det blivit:'
      : `Körning: ${report.korning}. Ångras med utfall import --angra ${report.korning}.`,
    `Insatser: ${nya} nya, ${kompletterade} kompletterade, ${redanKanda} redan kända, ${avvisade} avvisade, ${kvar} kvar att köra.`,
    `Rader: ${RADSTATUS.map((status) => `${report.antal[status]} ${I_ORD[status]}`).join(', ')}.`,
    ...(report.avbruten ? ['Importen avbröts. Kör den igen; det som sparats ändras inte.'] : []),
    ...report.noteringar.map((note) => `Obs: ${note}`),
    ...report.rader.flatMap(rowLines),
  ];
}

function rowLines({ rad, status, orsaker, anmarkningar }: Radrapport): readonly string[] {
  return [
    ...orsaker.map(({ cell, code, text }) => `Rad ${rad} ${status}: ${cell} ${code}: ${text}`),
    ...(orsaker.length === 0 && status === 'ej-importerad'
      ? [`Rad ${rad} ${status}: en annan rad för samma insats avvisades.`]
      : []),
    ...anmarkningar.map((text) => `Rad ${rad}: ${text}`),
  ];
}

/** The report as CSV that Swedish Excel opens: semicolons, BOM, and no cell that can act as a formula. */
export function reportCsv(report: ImportReport): string {
  const rows = report.rader.flatMap(({ rad, status, orsaker, anmarkningar }) => {
    const remarks = anmarkningar.join(' ');
    if (orsaker.length === 0) return [[String(rad), status, '', '', remarks]];
    return orsaker.map(({ cell, code, text }) => [String(rad), status, cell, code, text]);
  });
  const heading = ['rad', 'status', 'cell', 'kod', 'text'];
  const safe = [heading, ...rows].map((row) => row.map(withoutFormula));
  return stringify(safe, { delimiter: ';', bom: true, record_delimiter: 'windows' });
}

/** A leading quote makes a spreadsheet program show the text instead of working it out. */
export function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function masked(text: string): string {
  return text.replace(PERSONNUMMER, '(dolt)');
}

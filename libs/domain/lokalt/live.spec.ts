import { readFileSync } from 'node:fs';
import { sourceFiles } from '../../../test/architecture/imports.js';

const REGISTERS = [
  ...['METODREGISTER', 'INSTRUMENTREGISTER', 'NAMNDREGISTER', 'METODMALLAR', 'MALREGISTER'],
  ...['AVSLUTSORSAK', 'INSATSTYP', 'KONTAKTORSAK', 'LAGRUM', 'MALOMRADE', 'UPPGIFTSLAMNARE'],
  ...['SKAL_AVBOJD', 'SKAL_EJ_INSATS', 'SKAL_EJ_UTREDNING'],
].join('|');

/** A constant of a module that is made from the entries of a register while the module loads. */
const COPY = new RegExp(
  String.raw`^(?:export )?const [^\n]*?=(?!>)(?:(?!=>|;)[\s\S])*?(?:\.\.\.(?:${REGISTERS})\b|\b(?:${REGISTERS})\s*\.(?:map|filter|flatMap|find|reduce|slice))`,
  'm',
);

/** Invented lives need no codes of a district's own. */
const MAY_COPY = ['libs/demo/plan.ts'];

describe('registers that grow at start', () => {
  it.each([
    'const ORSAKER = new Map(\n  AVSLUTSORSAK.map((one) => [one.kod, one]),\n);',
    "const ALLA = ['*', ...METODREGISTER];",
  ])('would be missed by %p', (copy) => {
    expect(COPY.test(copy)).toBe(true);
  });

  it.each([
    'const orsaker = derived(\n  AVSLUTSORSAK,\n  (all) => new Map(all.map((one) => [one.kod, one])),\n);',
    'const koder = () => AVSLUTSORSAK.map(({ kod }) => kod);',
    "const KODVERK = new Map([['avslutsorsak', AVSLUTSORSAK]]);",
  ])('are not missed by %p', (live) => {
    expect(COPY.test(live)).toBe(false);
  });

  it('are copied by no module when it loads', () => {
    const files = sourceFiles(['apps', 'libs', 'projections']).filter(
      (file) => !/\/testing|\.spec\./.test(file),
    );
    const copying = files.filter((file) => COPY.test(readFileSync(file, 'utf8')));
    expect(files.length).toBeGreaterThan(300);
    expect(copying).toEqual(MAY_COPY);
  });
});

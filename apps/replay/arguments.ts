import { namndMedKod, parseDatum, type Datum } from '../../libs/domain/index.js';
import { CommandFailed, EXIT } from './session.js';

/** A day that exists. @throws CommandFailed */
export function dayArgument(flag: string, text: string): Datum {
  const day = parseDatum(text);
  if (day !== undefined) return day;
  throw usage(`${flag} ska vara en dag som finns, till exempel 2026-06-30.`);
}

/** The code of a nämnd. @throws CommandFailed */
export function namndArgument(text: string): string {
  if (namndMedKod(text) !== undefined) return text;
  throw usage(`Det finns ingen nämnd med koden "${text.slice(0, 40)}". Exempel: skarholmen.`);
}

/** A whole number within bounds. @throws CommandFailed */
export function numberArgument(
  flag: string,
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  const value = Number(text);
  if (/^\d{1,9}$/.test(text) && value >= min && value <= max) return value;
  throw usage(`${flag} ska vara ett heltal mellan ${min} och ${max}.`);
}

/** One of a few words. @throws CommandFailed */
export function choiceArgument<Word extends string>(
  flag: string,
  text: string,
  words: readonly Word[],
): Word {
  const word = words.find((one) => one === text);
  if (word !== undefined) return word;
  throw usage(`${flag} ska vara ett av ${words.join(', ')}.`);
}

const CODE = /^[\p{L}\d][\p{L}\d .:/_-]{0,99}$/u;

/** A short text that names something by number or code, never a person. @throws CommandFailed */
export function codeArgument(flag: string, text: string): string {
  if (CODE.test(text)) return text;
  throw usage(
    `${flag} ska vara högst 100 tecken: bokstäver, siffror, mellanslag och . : / _ - går bra.`,
  );
}

function usage(text: string): CommandFailed {
  return new CommandFailed(text, EXIT.usage);
}

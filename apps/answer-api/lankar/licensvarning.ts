import { galler, type Datum, type Instrument } from '../../../libs/domain/index.js';

/** Licences under which a form may be used by code without anybody having to look into it. */
const FRIA: ReadonlySet<string> = new Set(['egen', 'fri', 'cc-by-nd-4.0', 'cc-by-nc-sa-3.0-igo']);

/**
 * What whoever hands out a code should know of the right to use the form digitally; undefined where nothing
 * stands in the way, or the office has told of its agreement. No wording is shown, yet a form that is answered
 * on a screen may itself need leave, and only the office knows whether it has it.
 */
export function licensvarning({ namn, licens }: Instrument, datum: Datum): string | undefined {
  const { licenskod, text, avtal } = licens;
  if (FRIA.has(licenskod)) return undefined;
  if (avtal !== undefined && galler(avtal, datum)) return undefined;
  return (
    `${namn} är inte fritt att använda digitalt: ${text}. Registret har inget avtal för er. Ta reda på ` +
    'att ni får innan ni lämnar ut koden, och skriv in avtalets nummer i det lokala registret; annars ' +
    'svarar ni på papper och registrerar poängen.'
  );
}

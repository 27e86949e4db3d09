import type { ValidationError } from 'class-validator';
import { pointerPart } from '../guard/forbidden-member.js';
import type { ProblemFault } from '../problem/problem.js';

/** More than anybody reads, and a limit to what a hostile body can make us send. */
const MAX_FAULTS = 50;

/** Faults of class-validator as faults of a problem: one a field, in Swedish, at a JSON pointer. */
export function faultsOf(errors: readonly ValidationError[], at = ''): ProblemFault[] {
  return errors.flatMap((error) => faultsOfField(error, at)).slice(0, MAX_FAULTS);
}

function faultsOfField(error: ValidationError, at: string): ProblemFault[] {
  const pointer = `${at}/${pointerPart(error.property)}`;
  const isNoList = error.constraints?.isArray !== undefined;
  const nested = isNoList ? [] : faultsOf(error.children ?? [], pointer);
  if (nested.length > 0) return nested;
  const own = Object.keys(error.constraints ?? {}).map((name) => faultOf(error, name, pointer));
  return own.sort((a, b) => rank(a) - rank(b)).slice(0, 1);
}

/** That a field is missing or of the wrong type says more than that its length is wrong too. */
function rank(fault: ProblemFault): number {
  const order = ['falt-saknas', 'fel-typ'].indexOf(fault.code);
  return order === -1 ? 2 : order;
}

function faultOf(error: ValidationError, name: string, pointer: string): ProblemFault {
  if (name === 'whitelistValidation') return unknownField(pointer);
  const code = codeOf(error.contexts?.[name]);
  const detail = error.constraints?.[name];
  return code === undefined || detail === undefined
    ? { pointer, code: 'ogiltigt-falt', detail: 'Fältet har fel form. Se beskrivningen i /docs.' }
    : { pointer, code, detail };
}

function unknownField(pointer: string): ProblemFault {
  const detail = 'Fältet är okänt här. Ta bort det, eller kontrollera stavningen mot /docs.';
  return { pointer, code: 'okant-falt', detail };
}

/** Only checks that carry a code of ours have a text of ours. */
function codeOf(context: unknown): string | undefined {
  if (typeof context !== 'object' || context === null || !('code' in context)) return undefined;
  return typeof context.code === 'string' ? context.code : undefined;
}

import { AccessRefused, NyckelAteranvand } from '../../access/index.js';
import { ACCESS_PROBLEMS, accessProblem, openRefusal } from '../auth/access-problems.js';
import type { ProblemError } from './problem.js';
import { webProblem } from './web-problems.js';

type Kind = keyof typeof ACCESS_PROBLEMS;

/** What a refusal of the libraries is to the one who sent the request, by its own stable code. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  ...kinds('egen-begaran', 'egen-begaran egen-tilldelning'),
  ...kinds('uppgiften-finns-inte', 'godkannande-saknas individ-okand'),
  ...kinds(
    'atgard-krockar',
    'redan-beslutad begaran-forfallen inte-godkand redan-verkstalld nummer-upptaget nyckelbyte-pagar',
  ),
  ...kinds('individ-gallrad', 'individ-gallrad'),
  ...kinds('nyckel-ej-laddad', 'nyckel-ej-laddad'),
  ...kinds('granskning-otillganglig', 'granskning-otillganglig'),
};

/** Errors of ours that say in Swedish, without repeating what was sent, what is wrong and what to do. */
const OURS = new Set([
  'AccessError',
  'IndividGallrad',
  'IndividOkand',
  'ForMangaTraffar',
  'GranskningOtillganglig',
  'NummerUpptaget',
  'NyckelEjLaddad',
  'NyckelbytePagar',
  'OgiltigtNummer',
  'OgiltigUppgift',
  'OtillatenSokning',
]);

/** A refusal of the libraries as a problem; undefined for every other error. */
export function codedProblem(error: unknown): ProblemError | undefined {
  if (error instanceof AccessRefused) {
    return error.hemlig ? accessProblem('uppgiften-finns-inte') : openRefusal(error.code);
  }
  if (error instanceof NyckelAteranvand) {
    return webProblem(error.code, { detail: error.message, cause: error });
  }
  return error instanceof Error && OURS.has(error.name) && 'code' in error
    ? problemOfCode(error, String(error.code))
    : undefined;
}

function problemOfCode(error: Error, code: string): ProblemError {
  const kind = KIND_OF[code] ?? 'atgard-avvisad';
  if (PASSING.has(kind)) {
    return accessProblem(kind, { headers: { 'Retry-After': '5' }, cause: error });
  }
  const pointer = 'field' in error ? `/${String(error.field)}` : '';
  return accessProblem(kind, {
    detail: error.message,
    errors: [{ pointer, code, detail: error.message }],
  });
}

/** What helps is to come back. */
const PASSING: ReadonlySet<Kind> = new Set(['nyckel-ej-laddad', 'granskning-otillganglig']);

function kinds(kind: Kind, codes: string): Record<string, Kind> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, kind]));
}

import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiResponse } from '@nestjs/swagger';
import { WEB_PROBLEMS, type ProblemDefinition } from '../../libs/web/index.js';
import { JOB_PROBLEMS } from './job-problems.js';
import type { Jobb } from './job-view.js';

/** Shared by the examples, so that one can be followed from request to result. */
export const EXAMPLE_ID = 'ombyggnad-5b1f0c6e4a7d4b0f9d2e8c3a1f6b7d90';

const WAITING: Jobb = {
  id: EXAMPLE_ID,
  slag: 'ombyggnad',
  status: 'vantar',
  projektioner: ['metod-utfall'],
  framsteg: null,
  resultat: null,
  fel: null,
  forsok: { antal: 0, max: 3 },
  createdAt: '2026-03-02T08:15:00.000Z',
  finishedAt: null,
};

const DONE: Jobb = {
  ...WAITING,
  status: 'klar',
  framsteg: { handelser: 1204, av: 1204 },
  resultat: [{ projektion: 'metod-utfall', position: '1204', rader: 31, andradeRader: 0 }],
  forsok: { antal: 1, max: 3 },
  finishedAt: '2026-03-02T08:15:04.000Z',
};

const CHECK: Jobb = {
  ...DONE,
  id: 'kedjekontroll-0d9a4c1b2e3f4a5b6c7d8e9f0a1b2c3d',
  slag: 'kedjekontroll',
  projektioner: [],
  resultat: { handelser: 1204, position: '1204', kedjevarde: '9f2c…' },
};

const PAMINNELSER: Jobb = {
  ...DONE,
  id: 'paminnelser-3c7e5a9d1b2f4e6a8c0d2b4f6a8c0e1d',
  slag: 'paminnelser',
  projektioner: [],
  framsteg: null,
  resultat: {
    dag: '2026-03-02',
    paminnelser: 9,
    utskick: 4,
    skickade: 4,
    misslyckade: 0,
    oklara: 0,
    utanAnsvarig: 0,
  },
};

export const JOBB_EXAMPLES = {
  begard: WAITING,
  begardKontroll: {
    ...WAITING,
    id: CHECK.id,
    slag: 'kedjekontroll',
    projektioner: [],
  } satisfies Jobb,
  begardPaminnelse: {
    ...WAITING,
    id: PAMINNELSER.id,
    slag: 'paminnelser',
    projektioner: [],
  } satisfies Jobb,
  klar: DONE,
  lista: { jobb: [DONE, CHECK, PAMINNELSER] },
};

type ProblemCode = keyof typeof WEB_PROBLEMS | keyof typeof JOB_PROBLEMS;

const CATALOGUE: Readonly<Record<string, ProblemDefinition>> = { ...WEB_PROBLEMS, ...JOB_PROBLEMS };

/** Documents an answer by an example, and the refusals that can stand in its place. */
export function ApiJobb(
  status: number,
  example: object | undefined,
  codes: readonly ProblemCode[],
) {
  const content = example === undefined ? {} : { content: { 'application/json': { example } } };
  return applyDecorators(
    ApiResponse({ status, ...content }),
    ...[...codes, 'kon-svarar-inte' as const].map(problemResponse),
  );
}

/** The header of the requests that queue something. */
export function ApiJobKey() {
  return ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'Ny för varje begäran, densamma vid omtag. Av den bildas jobbets id.',
    example: 'c0a8e7f2-1d7f-4a35-9c1f-6a1d2f7f0d11',
  });
}

/** The id in the address. */
export function ApiJobId() {
  return ApiParam({ name: 'id', description: 'Jobbets id.', example: EXAMPLE_ID });
}

function problemResponse(code: ProblemCode) {
  const { title, status, detail, next } = CATALOGUE[code] as ProblemDefinition;
  const traceId = '5d0c1c58-6c44-4a63-8d3b-0e5f3d1f9a10';
  const example = { type: `/problem/${code}`, title, status, detail, next, traceId };
  return ApiResponse({
    status,
    description: title,
    content: { 'application/problem+json': { example } },
  });
}

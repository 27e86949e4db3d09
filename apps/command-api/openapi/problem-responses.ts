import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ACCESS_PROBLEMS, WEB_PROBLEMS, type ProblemDefinition } from '../../../libs/web/index.js';
import { RECORDING_PROBLEMS } from '../recording/recording-problems.js';
import { ProblemDto } from './problem.dto.js';

const CATALOGUE: Readonly<Record<string, ProblemDefinition>> = {
  ...WEB_PROBLEMS,
  ...ACCESS_PROBLEMS,
  ...RECORDING_PROBLEMS,
};

/** Any code of the catalogues. */
export type ProblemCode =
  keyof typeof WEB_PROBLEMS | keyof typeof ACCESS_PROBLEMS | keyof typeof RECORDING_PROBLEMS;

/** Refusals that every registration can meet. */
export const EVERY_REGISTRATION: readonly ProblemCode[] = [
  'ogiltig-json',
  'ogiltig-begaran',
  'ej-inloggad',
  'saknar-behorighet',
  'idempotency-key-saknas',
  'idempotency-key-ogiltig',
  'begaran-pagar',
  'for-stor-begaran',
  'fel-innehallstyp',
  'ogiltig-uppgift',
  'idempotency-key-ateranvand',
  'tjansten-svarar-inte',
];

/** Describes refusals for OpenAPI: one response a status, one example a code. */
export function ProblemResponses(codes: readonly ProblemCode[]): MethodDecorator & ClassDecorator {
  const statuses = [...new Set(codes.map((code) => definitionOf(code).status))].sort();
  return applyDecorators(
    ApiExtraModels(ProblemDto),
    ...statuses.map((status) =>
      responseOf(
        status,
        codes.filter((code) => definitionOf(code).status === status),
      ),
    ),
  );
}

function responseOf(status: number, codes: readonly ProblemCode[]): MethodDecorator {
  const examples = Object.fromEntries(codes.map((code) => [code, exampleOf(code)]));
  return ApiResponse({
    status,
    description: codes.map((code) => definitionOf(code).title).join('. '),
    content: {
      'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) }, examples },
    },
  });
}

function exampleOf(code: ProblemCode): { readonly value: object } {
  const { title, status, detail, next } = definitionOf(code);
  const traceId = '5d0c1c58-6c44-4a63-8d3b-0e5f3d1f9a10';
  return { value: { type: `/problem/${code}`, title, status, detail, next, traceId } };
}

function definitionOf(code: ProblemCode): ProblemDefinition {
  const definition = CATALOGUE[code];
  if (definition === undefined) throw new Error(`No problem is called ${code}.`);
  return definition;
}

import { applyDecorators, Get, HttpCode, Post, Put, type Type } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import type { Atgard } from '../../access/index.js';
import { ACCESS_PROBLEMS } from '../auth/access-problems.js';
import { Access } from '../auth/route-access.js';
import type { ProblemCatalogue, ProblemDefinition } from '../problem/problem.js';
import { WEB_PROBLEMS } from '../problem/web-problems.js';

type Code<Own extends string> = Own | keyof typeof WEB_PROBLEMS | keyof typeof ACCESS_PROBLEMS;

/** What a route is, to the policy and to whoever reads the description. */
export interface DescribedRoute<Own extends string> {
  readonly atgard: Atgard;
  /** Swedish, in the imperative. */
  readonly summary: string;
  /** What is worth knowing beside it. */
  readonly description?: string;
  readonly body?: { readonly type: Type<object>; readonly example: object };
  readonly answers: Readonly<Record<number, object>>;
  /** Refusals beside those that every route can meet. */
  readonly problems?: readonly Code<Own>[];
  /** Demands the header `Idempotency-Key`. */
  readonly key?: true;
}

const METHODS = { get: Get, post: Post, put: Put } as const;

/** Refusals that every route under a rule can meet. */
const EVERY_ROUTE = [
  'ej-inloggad',
  'saknar-behorighet',
  'uppgiften-finns-inte',
  'granskning-otillganglig',
] as const;

/**
 * Makes the decorator of an app's routes from its own problems: a route under a rule of the policy,
 * described with examples. The first answer is the usual one.
 */
export function describedRoute<Own extends string>(own: ProblemCatalogue<Own>) {
  const catalogue = { ...WEB_PROBLEMS, ...ACCESS_PROBLEMS, ...own };
  return (
    [method, path]: readonly [keyof typeof METHODS, string],
    options: DescribedRoute<Own>,
  ): MethodDecorator => {
    const { atgard, summary, description, answers, key } = options;
    const statuses = Object.keys(answers).map(Number);
    return applyDecorators(
      METHODS[method](path),
      HttpCode(statuses.at(-1) ?? 200),
      Access(atgard),
      ApiOperation({ summary, ...(description === undefined ? {} : { description }) }),
      ...parameters(path),
      ...(key === undefined ? [] : [keyHeader()]),
      ...bodyOf(options),
      ...statuses.map((status) => answer(status, answers[status] ?? {})),
      ...problemResponses(catalogue, codesOf(options)),
    );
  };
}

function parameters(path: string): readonly MethodDecorator[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return names.map((name) => ApiParam({ name, example: '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11' }));
}

function bodyOf({ body }: DescribedRoute<string>): readonly MethodDecorator[] {
  if (body === undefined) return [];
  return [ApiBody({ type: body.type, examples: { exempel: { value: body.example } } })];
}

function codesOf({ body, key, problems = [] }: DescribedRoute<string>): readonly string[] {
  return [
    ...EVERY_ROUTE,
    ...(body === undefined ? [] : ['ogiltig-begaran']),
    ...(key === undefined ? [] : ['idempotency-key-saknas']),
    ...problems,
  ];
}

function keyHeader(): MethodDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'Ny för varje begäran, densamma vid omtag. Nyckeln själv sparas inte.',
    example: 'c0a8e7f2-1d7f-4a35-9c1f-6a1d2f7f0d11',
  });
}

function answer(status: number, example: object): MethodDecorator {
  return ApiResponse({ status, content: { 'application/json': { example } } });
}

/** One response a status, one example a code. */
function problemResponses(
  catalogue: Readonly<Record<string, ProblemDefinition>>,
  codes: readonly string[],
): readonly MethodDecorator[] {
  const found = [...new Set(codes)].flatMap((code) => {
    const definition = catalogue[code];
    return definition === undefined ? [] : [{ code, definition }];
  });
  const statuses = [...new Set(found.map(({ definition }) => definition.status))];
  return statuses.map((status) => {
    const same = found.filter(({ definition }) => definition.status === status);
    const examples = Object.fromEntries(
      same.map(({ code, definition }) => [code, { value: exampleOf(code, definition) }]),
    );
    return ApiResponse({
      status,
      description: same.map(({ definition }) => definition.title).join('. '),
      content: { 'application/problem+json': { examples } },
    });
  });
}

function exampleOf(code: string, { title, status, detail, next }: ProblemDefinition): object {
  const traceId = '5d0c1c58-6c44-4a63-8d3b-0e5f3d1f9a10';
  return { type: `/problem/${code}`, title, status, detail, next, traceId };
}

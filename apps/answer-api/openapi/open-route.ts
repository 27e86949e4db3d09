import { applyDecorators, type Type } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ACCESS_PROBLEMS, WEB_PROBLEMS, type ProblemDefinition } from '../../../libs/web/index.js';
import { ANSWER_PROBLEMS, type AnswerProblemCode } from '../answer-problems.js';

/** What the description is told of a route that needs no account. */
interface OpenRouteOptions {
  /** Swedish, in the imperative. */
  readonly summary: string;
  readonly body: { readonly type: Type<object>; readonly example: object };
  readonly answer: object;
  readonly problems: readonly AnswerProblemCode[];
}

/** Describes a route that needs no account, with examples of what it takes and answers. */
export function OpenRoute({ summary, body, answer, problems }: OpenRouteOptions): MethodDecorator {
  const own = problems.map((code) => [code, ANSWER_PROBLEMS[code]] as const);
  return applyDecorators(
    ApiOperation({ summary }),
    ApiBody({ type: body.type, examples: { exempel: { value: body.example } } }),
    ApiResponse({ status: 200, content: { 'application/json': { example: answer } } }),
    ...problemResponses([
      ['ogiltig-begaran', WEB_PROBLEMS['ogiltig-begaran']],
      ['for-manga-anrop', ACCESS_PROBLEMS['for-manga-anrop']],
      ...own,
    ]),
  );
}

type Named = readonly [string, ProblemDefinition];

/** One response a status, one example a code. */
export function problemResponses(problems: readonly Named[]): readonly MethodDecorator[] {
  const statuses = [...new Set(problems.map(([, { status }]) => status))];
  return statuses.map((status) => {
    const same = problems.filter(([, definition]) => definition.status === status);
    const examples = Object.fromEntries(
      same.map((named) => [named[0], { value: exampleOf(named) }]),
    );
    return ApiResponse({
      status,
      description: same.map(([, { title }]) => title).join('. '),
      content: { 'application/problem+json': { examples } },
    });
  });
}

function exampleOf([code, { title, status, detail, next }]: Named): object {
  const traceId = '5d0c1c58-6c44-4a63-8d3b-0e5f3d1f9a10';
  return { type: `/problem/${code}`, title, status, detail, next, traceId };
}

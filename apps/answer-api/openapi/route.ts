import { applyDecorators, Delete, HttpCode } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import type { Atgard } from '../../../libs/access/index.js';
import { Access, ACCESS_PROBLEMS, describedRoute } from '../../../libs/web/index.js';
import { ANSWER_PROBLEMS } from '../answer-problems.js';
import { problemResponses } from './open-route.js';

/** A route of this app that staff uses. */
export const Route = describedRoute(ANSWER_PROBLEMS);

/** A route of this app that takes something away. */
export function DeleteRoute(
  path: string,
  {
    atgard,
    summary,
    answer,
  }: { readonly atgard: Atgard; readonly summary: string; readonly answer: object },
): MethodDecorator {
  const codes = [
    'ej-inloggad',
    'saknar-behorighet',
    'uppgiften-finns-inte',
    'granskning-otillganglig',
    'atgard-krockar',
  ] as const;
  return applyDecorators(
    Delete(path),
    HttpCode(200),
    Access(atgard),
    ApiOperation({ summary }),
    ...[...path.matchAll(/:(\w+)/g)].map(([, name = '']) =>
      ApiParam({ name, example: '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11' }),
    ),
    ApiResponse({ status: 200, content: { 'application/json': { example: answer } } }),
    ...problemResponses(codes.map((code) => [code, ACCESS_PROBLEMS[code]] as const)),
  );
}

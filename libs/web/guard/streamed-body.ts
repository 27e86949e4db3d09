import { SetMetadata } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { webProblem } from '../problem/web-problems.js';
import { isUtf8Of } from './content-type.js';

/** Metadata that says that a route reads its own body, line by line. */
export const STREAMED_LINES = 'utfall:streamed-lines';

const NDJSON = 'application/x-ndjson';

/** A route that is sent lines of JSON and reads them itself as they come. Nothing else may be sent to it. */
export function StreamedLines(): MethodDecorator {
  return SetMetadata(STREAMED_LINES, true);
}

/** Lets lines of JSON through unread on the routes that read them; every other body goes to `others`. */
export function linesOr(paths: ReadonlySet<string>, others: RequestHandler): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): unknown => {
    if (request.method !== 'POST' || !paths.has(request.path)) {
      return others(request, response, next);
    }
    return next(isPlainLines(request) ? undefined : wrongType());
  };
}

function isPlainLines(request: Request): boolean {
  const encoding = request.get('Content-Encoding') ?? 'identity';
  return isUtf8Of(NDJSON, request.get('Content-Type')) && encoding.toLowerCase() === 'identity';
}

function wrongType(): Error {
  return webProblem('fel-innehallstyp', {
    detail: `Här tas rader av JSON emot som ${NDJSON} i UTF-8, utan komprimering.`,
    next: `Sätt Content-Type till ${NDJSON} och skicka igen.`,
  });
}

import { ConsoleLogger, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { jsonBody } from './guard/json-body.js';
import { loopbackOnly } from './guard/loopback.js';
import { noStore, securityHeaders } from './guard/security-headers.js';
import { requestId } from './headers/request-id.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { BodyValidationPipe } from './validation/validation.pipe.js';

/** A Nest application with the edge that all shells share, not yet listening; it answers to this machine's own names and `hostNames`. */
export async function createWebApp(
  module: DynamicModule | Type<unknown>,
  hostNames: readonly string[] = [],
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger: new ConsoleLogger({
      logLevels: ['error', 'warn'],
      colors: process.stdout.isTTY === true,
    }),
  });
  return setupWebApp(app, hostNames);
}

/** The edge, in the order a request meets it: headers, id, whose machine, body, checks, answers. */
export function setupWebApp(
  app: NestExpressApplication,
  hostNames: readonly string[] = [],
): NestExpressApplication {
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.use(securityHeaders(), noStore, requestId, loopbackOnly(hostNames), jsonBody);
  app.useGlobalPipes(new BodyValidationPipe());
  app.useGlobalFilters(new ProblemFilter());
  return app;
}

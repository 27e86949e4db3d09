import type { IncomingMessage, ServerResponse } from 'node:http';
import { ConsoleLogger, Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, NestFactory, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Gate } from '../access/index.js';
import { AccessGuard } from './auth/access.guard.js';
import { assertEveryRouteRuled, routesOf } from './auth/assert-ruled.js';
import { ConsultedInterceptor } from './auth/consulted.interceptor.js';
import { CostlyGuard, rateLimit } from './auth/rate-limit.js';
import { jsonBody } from './guard/json-body.js';
import { NoQueryInterceptor } from './guard/no-query.js';
import { loopbackOnly } from './guard/loopback.js';
import { linesOr } from './guard/streamed-body.js';
import { noStore, securityHeaders } from './guard/security-headers.js';
import { requestId } from './headers/request-id.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { BodyValidationPipe } from './validation/validation.pipe.js';

/** What every shell must say of its edge. */
export interface EdgeOptions {
  /** Who decides who is calling and what they may see. */
  readonly gate: Gate;
  /** Names that a call may be addressed to, beside this machine's own. */
  readonly hostNames?: readonly string[] | undefined;
  /** Served beside the routes by handlers of Node's own kind, before anything reads bodies. */
  readonly mounts?: readonly Mount[] | undefined;
  /** Calls per minute of one caller. */
  readonly perMinute?: number | undefined;
  /** Proxies in front, as a count or as addresses and ranges, that may say which address calls; else none. */
  readonly trustedProxy?: number | readonly string[] | undefined;
}

/** Something that answers for itself below a path. */
export interface Mount {
  readonly path: string;
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
}

@Module({})
class Edge {}

/**
 * A Nest application with the edge that all shells share, not yet listening. It cannot be made without a
 * gate, nor with a route that has no rule.
 */
export async function createWebApp(
  module: DynamicModule | Type<unknown>,
  options: EdgeOptions,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(edgeAround(module, options), {
    bodyParser: false,
    logger: new ConsoleLogger({
      logLevels: ['error', 'warn'],
      ...(process.stdout.isTTY === true ? { colors: true } : { json: true }),
    }),
  });
  assertEveryRouteRuled(app);
  return setupWebApp(app, options);
}

function edgeAround(module: DynamicModule | Type<unknown>, { gate }: EdgeOptions): DynamicModule {
  const costly = (reflector: Reflector) => new CostlyGuard(reflector);
  const guard = (reflector: Reflector) => new AccessGuard(reflector, gate);
  const interceptor = (reflector: Reflector) => new ConsultedInterceptor(reflector);
  return {
    module: Edge,
    imports: [module],
    providers: [
      { provide: APP_GUARD, useFactory: costly, inject: [Reflector] },
      { provide: APP_GUARD, useFactory: guard, inject: [Reflector] },
      { provide: APP_INTERCEPTOR, useValue: new NoQueryInterceptor() },
      { provide: APP_INTERCEPTOR, useFactory: interceptor, inject: [Reflector] },
    ],
  };
}

/** The edge, in the order a request meets it: headers, id, how often, whose machine, body, checks, answers. */
export function setupWebApp(
  app: NestExpressApplication,
  { gate, hostNames = [], mounts = [], perMinute, trustedProxy = [] }: EdgeOptions,
): NestExpressApplication {
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.set('trust proxy', trustedProxy);
  app.use(securityHeaders(), noStore, requestId, rateLimit(perMinute), loopbackOnly(hostNames));
  for (const { path, handler } of mounts) app.use(path, handler);
  app.use(linesOr(streamedPaths(app), jsonBody));
  app.useGlobalPipes(new BodyValidationPipe());
  app.useGlobalFilters(new ProblemFilter(gate));
  return app;
}

function streamedPaths(app: NestExpressApplication): ReadonlySet<string> {
  return new Set(
    routesOf(app)
      .filter(({ streamed }) => streamed)
      .map(({ path }) => path.replace(/\/$/, '')),
  );
}

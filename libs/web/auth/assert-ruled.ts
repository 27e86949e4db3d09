import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { STREAMED_LINES } from '../guard/streamed-body.js';
import { ROUTE_ACCESS, type RouteAccess } from './route-access.js';

/** A route of an app, and the rule it is under. */
export interface RuledRoute {
  readonly handler: string;
  readonly method: number;
  readonly path: string;
  readonly access: RouteAccess | undefined;
  /** Reads its own body, line by line. */
  readonly streamed: boolean;
}

/** Every route of an app, with its rule. */
export function routesOf(app: INestApplicationContext): readonly RuledRoute[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) =>
    typeof metatype === 'function' ? routesIn(metatype) : [],
  );
}

function routesIn(controller: { readonly name: string; readonly prototype?: unknown }) {
  const prototype = controller.prototype as Record<string, unknown>;
  const base = String(Reflect.getMetadata('path', controller));
  return Object.getOwnPropertyNames(prototype).flatMap((name): RuledRoute[] => {
    const handler = prototype[name];
    if (name === 'constructor' || typeof handler !== 'function') return [];
    const path = Reflect.getMetadata('path', handler) as string | undefined;
    if (path === undefined) return [];
    const access = (Reflect.getMetadata(ROUTE_ACCESS, handler) ??
      Reflect.getMetadata(ROUTE_ACCESS, controller)) as RouteAccess | undefined;
    const method = Reflect.getMetadata('method', handler) as number;
    return [
      {
        handler: `${controller.name}.${name}`,
        method,
        path: `/${base}/${path}`.replace(/\/+/g, '/'),
        access,
        streamed: Reflect.getMetadata(STREAMED_LINES, handler) === true,
      },
    ];
  });
}

/** @throws Error naming every route that nobody has made a rule for: the app must not start */
export function assertEveryRouteRuled(app: INestApplicationContext): void {
  const unruled = routesOf(app).filter(({ access }) => access === undefined);
  if (unruled.length === 0) return;
  const names = unruled.map(({ handler, path }) => `${handler} (${path})`).join(', ');
  throw new Error(`Routes without an access rule: ${names}.`);
}

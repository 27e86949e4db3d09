import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { map, type Observable } from 'rxjs';
import { findAtgard } from '../../access/index.js';
import { askingOf } from './asking.js';
import { ROUTE_ACCESS, type RouteAccess } from './route-access.js';

/**
 * The last lock: an answer about persons or figures leaves the house only if the handler has asked the
 * policy about it. A handler that forgets is a fault of ours, and gives nothing.
 */
export class ConsultedInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const niva = access?.atgard === undefined ? undefined : findAtgard(access.atgard)?.niva;
    if (niva !== 'individ' && niva !== 'aggregat') return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (askingOf(request)?.consulted === true) return answer;
        throw new Error(`${context.getClass().name} answered without asking the policy.`);
      }),
    );
  }
}

import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import {
  ANDAMAL,
  Asking,
  findAtgard,
  mayAtAll,
  type Actor,
  type Andamal,
  type Atgard,
  type Gate,
} from '../../access/index.js';
import { requestIdOf } from '../headers/request-id.js';
import type { ProblemError } from '../problem/problem.js';
import { ACCESS_PROBLEMS, accessProblem, openRefusal } from './access-problems.js';
import { setAsking } from './asking.js';
import { ROUTE_ACCESS, type RouteAccess } from './route-access.js';

/** Stands before every route of every shell: no rule, no answer. */
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly gate: Gate,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === undefined) throw accessProblem('saknar-behorighet');
    if (access.atgard === undefined) return true;
    await this.#admit(context.switchToHttp().getRequest<Request>(), access.atgard);
    return true;
  }

  async #admit(request: Request, atgard: Atgard): Promise<void> {
    const requestId = requestIdOf(request);
    const actor = await this.#identified(request, { atgard, requestId });
    const call = { gate: this.gate, actor, atgard, andamal: undefined, requestId };
    // Tied before anything else is looked at, so that a refusal is put down under a name.
    setAsking(request, new Asking(call));
    const asking = new Asking({ ...call, andamal: purposeOf(request) });
    setAsking(request, asking);
    const rad = findAtgard(atgard);
    if (rad?.niva === 'inloggad') return;
    if (rad?.niva === 'system') {
      await asking.system();
      return;
    }
    if (mayAtAll(actor, atgard)) return;
    await asking.refuse('roll-saknas');
    throw openRefusal('roll-saknas');
  }

  /** Whoever is not recognised is written down too, as nobody. */
  async #identified(
    request: Request,
    { atgard, requestId }: { readonly atgard: Atgard; readonly requestId: string },
  ): Promise<Actor> {
    try {
      return await this.gate.identify(authorizationOf(request));
    } catch (error) {
      const kod = codeOf(error);
      if (kod === undefined) throw error;
      const nobody = { atgard, faltgrupper: [], resurs: 'system', requestId } as const;
      await this.gate.audit([{ ...nobody, utfall: 'nekad', kod: reasonOf(error) ?? kod }]);
      throw problemOf(kod, error);
    }
  }
}

/** Two headers are one too many: which of them counts would be a matter of taste. */
function authorizationOf(request: Request): string | undefined {
  const all: string[] = [];
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    if (request.rawHeaders[i]?.toLowerCase() === 'authorization') {
      all.push(request.rawHeaders[i + 1] ?? '');
    }
  }
  return all.length === 0 ? undefined : all.join(', ');
}

function purposeOf(request: Request): Andamal | undefined {
  const given = request.get('Andamal');
  if (given === undefined) return undefined;
  const known = ANDAMAL.find((andamal) => andamal === given.trim().toLowerCase());
  if (known === undefined) throw accessProblem('andamal-ogiltigt');
  return known;
}

type Kod = keyof typeof ACCESS_PROBLEMS;

function codeOf(error: unknown): Kod | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && Object.hasOwn(ACCESS_PROBLEMS, code)
    ? (code as Kod)
    : undefined;
}

function reasonOf(error: unknown): string | undefined {
  const reason = error instanceof Error && 'reason' in error ? error.reason : undefined;
  return typeof reason === 'string' ? reason : undefined;
}

function problemOf(kod: Kod, cause: unknown): ProblemError {
  const { status } = ACCESS_PROBLEMS[kod];
  if (status === 401) return accessProblem(kod, { headers: { 'WWW-Authenticate': 'Bearer' } });
  return status === 503
    ? accessProblem(kod, { headers: { 'Retry-After': '5' }, cause })
    : accessProblem(kod);
}

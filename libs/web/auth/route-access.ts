import { ApiBearerAuth, ApiHeader } from '@nestjs/swagger';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { Atgard } from '../../access/index.js';

/** Metadata that a route's rule is kept under. */
export const ROUTE_ACCESS = 'utfall:access';

/** The rule of a route: an action of the policy, or open to all for a reason that is written down. */
export type RouteAccess =
  { readonly atgard: Atgard } | { readonly atgard: undefined; readonly reason: string };

/** Says which action of the policy a route is. A route that says nothing is refused, and stops the start. */
export function Access(atgard: Atgard): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(ROUTE_ACCESS, { atgard } satisfies RouteAccess),
    ApiBearerAuth('inloggning'),
    ApiHeader({
      name: 'Andamal',
      required: false,
      description:
        'För vilket ändamål uppgifterna behövs. Behövs bara när dina roller ger flera möjliga.',
      schema: {
        type: 'string',
        enum: [
          'handlaggning',
          'uppfoljning',
          'forskning',
          'tillsyn',
          'dataskydd',
          'gallring',
          'drift',
        ],
      },
    }),
  );
}

/** Says that anybody may call a route, and why that is no harm. */
export function OpenToAll(reason: string): MethodDecorator & ClassDecorator {
  return SetMetadata(ROUTE_ACCESS, { atgard: undefined, reason } satisfies RouteAccess);
}

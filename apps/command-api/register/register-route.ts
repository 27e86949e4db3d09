import { applyDecorators, Get } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { RegisterlistaDto } from '../dto/registerlista.dto.js';

/** A route that lists a register, with one of its own entries as the example. */
export function RegisterRoute(
  path: string,
  summary: string,
  entries: readonly object[],
): MethodDecorator {
  return applyDecorators(
    Get(path),
    ApiOperation({ summary }),
    ApiResponse({
      status: 200,
      type: RegisterlistaDto,
      example: { poster: entries.slice(0, 1) },
    }),
  );
}

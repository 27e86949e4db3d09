import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { webProblem } from '../problem/web-problems.js';
import { faultsOf } from './faults.js';

const PLAIN = new Set<unknown>([String, Number, Boolean, Array, Object]);

/**
 * Checks a body against its class: nothing missing, nothing of the wrong type, nothing more than the
 * class names. Values are never converted, since "12" for 12 is a fault worth hearing about.
 */
@Injectable()
export class BodyValidationPipe implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    if (type !== 'body' || metatype === undefined || PLAIN.has(metatype)) return value;
    return validBody(value, metatype as Type<object>);
  }
}

/** The body as it was sent, once it is known to have the form of its class. @throws ProblemError `ogiltig-begaran` with every fault. */
export async function validBody<T extends object>(value: unknown, body: Type<T>): Promise<T> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notAnObject();
  const instance = plainToInstance(body, value);
  const errors = await validate(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
  });
  if (errors.length === 0) return value as T;
  throw webProblem('ogiltig-begaran', { errors: faultsOf(errors) });
}

function notAnObject(): Error {
  const detail = 'Innehållet ska vara ett objekt inom klamrar.';
  return webProblem('ogiltig-begaran', { errors: [{ pointer: '', code: 'fel-typ', detail }] });
}

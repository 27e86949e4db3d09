import { Body, Controller, Res, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { RegistreringDto } from '../dto/registrering.dto.js';
import { CommandRoute } from '../openapi/command-route.js';
import { CommandEnvelope, type InsatsEnvelope } from '../recording/envelope.js';
import { InsatsRecording } from '../recording/insats-recording.js';
import type { CommandEntry } from './entry.js';

/** Makes the controller of a table of commands: every entry is a route, and all of them do the same. */
export function createCommandsController(entries: readonly CommandEntry[]): Type<object> {
  @ApiTags('insatser')
  @Controller('v1/insatser')
  class InsatsCommandsController {
    constructor(readonly recording: InsatsRecording) {}
  }
  for (const entry of entries) addRoute(InsatsCommandsController, entry);
  return InsatsCommandsController;
}

/** What a decorated method of a class would have been, for a name that is known only when it runs. */
function addRoute(
  { prototype }: { readonly prototype: object },
  { type, route, take }: CommandEntry,
): void {
  const name = type.charAt(0).toLowerCase() + type.slice(1);
  // Nest and OpenAPI go by the function's own name, which a computed key gives it.
  const handlers = {
    async [name](
      this: { readonly recording: InsatsRecording },
      envelope: InsatsEnvelope,
      body: object,
      response: Response,
    ): Promise<RegistreringDto> {
      const taken = await take(body, envelope);
      return this.recording.send({ ...taken, body }, envelope, response);
    },
  };
  const descriptor: PropertyDescriptor = {
    value: handlers[name],
    configurable: true,
    writable: true,
  };
  Object.defineProperty(prototype, name, descriptor);
  CommandRoute(route)(prototype, name, descriptor);
  CommandEnvelope()(prototype, name, 0);
  Body()(prototype, name, 1);
  Res({ passthrough: true })(prototype, name, 2);
}

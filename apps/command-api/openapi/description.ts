import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { setupOpenApi, type OpenApiOptions } from '../../../libs/web/index.js';

/** What the command side says about itself. */
export const COMMAND_API: OpenApiOptions = {
  title: 'Utfall: registrera',
  version: '1',
  description: [
    'Här registreras det som händer i en insats, från erbjudandet till uppföljningen efter avslut: svar på erbjudandet, beslut, uppdrag, kö, genomförandeplan, start, skattningar, sessioner, uppföljningar, avbrott och avslut.',
    'Den som registrerar en skattning får poängen och kurvan i svaret.',
    'Varje registrering skickas med en egen **Idempotency-Key**. Kommer inget svar: skicka samma begäran med samma nyckel igen, så registreras den högst en gång.',
    'Den som ändrar en insats visar med **If-Match** vilken version som är läst. Versionen står i svarets **ETag**.',
    'Inget skrivs över. Fel rättas med en rättelse, och det som aldrig har hänt makuleras. Skicka aldrig namn eller personnummer.',
  ].join('\n\n'),
};

/** Serves the description of the command side at `/docs` and `/openapi.json`. */
export function setupCommandApiDescription(app: INestApplication): OpenAPIObject {
  return setupOpenApi(app, COMMAND_API);
}

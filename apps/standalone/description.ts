import type { INestApplication } from '@nestjs/common';
import { openApiDocument, setupOpenApi } from '../../libs/web/index.js';

const DESCRIPTION = {
  title: 'Utfall',
  version: '1',
  description:
    'Registrera det som händer i en insats och läs utfallet per metod och stadsdelsnämnd. ' +
    'Varje registrering har en `Idempotency-Key`; den som ändrar en insats skickar `If-Match`. ' +
    'Fel svarar som problem enligt RFC 9457, på svenska, med vad man gör härnäst.',
};

/** Serves Swagger UI at `/docs` and the document at `/openapi.json`. */
export function describeApi(app: INestApplication): void {
  setupOpenApi(app, DESCRIPTION);
}

/** The document that is committed as `docs/openapi.json`. */
export function apiDocument(app: INestApplication): object {
  return openApiDocument(app, DESCRIPTION);
}

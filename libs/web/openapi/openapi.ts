import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** What a shell's description says about itself. */
export interface OpenApiOptions {
  readonly title: string;
  /** Swedish; Markdown. */
  readonly description: string;
  readonly version: string;
}

/** The description of every route of an app, as OpenAPI 3. */
export function openApiDocument(app: INestApplication, options: OpenApiOptions): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle(options.title)
    .setDescription(options.description)
    .setVersion(options.version)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'inloggning')
    .build();
  return SwaggerModule.createDocument(app, config);
}

/** Serves the description: to read at `/docs`, for machines at `/openapi.json`. */
export function setupOpenApi(app: INestApplication, options: OpenApiOptions): OpenAPIObject {
  const document = openApiDocument(app, options);
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: options.title,
    swaggerOptions: { docExpansion: 'list', defaultModelsExpandDepth: 0 },
  });
  return document;
}

export { createWebApp, setupWebApp, type EdgeOptions, type Mount } from './web-app.js';
export { ApiAsOf, asOf, isBy, type AsOf } from './as-of.js';
export { ACCESS_PROBLEMS, accessProblem, openRefusal } from './auth/access-problems.js';
export { Asked, askedOf } from './auth/asking.js';
export { routesOf, type RuledRoute } from './auth/assert-ruled.js';
export { Costly } from './auth/rate-limit.js';
export { Access, OpenToAll, type RouteAccess } from './auth/route-access.js';
export { problemOfMembers } from './guard/json-body.js';
export { StreamedLines } from './guard/streamed-body.js';
export { freePort, listen, listenOnLoopback, urlAt, type ListenOptions } from './listen.js';
export { openApiDocument, setupOpenApi, type OpenApiOptions } from './openapi/openapi.js';
export { describedRoute, type DescribedRoute } from './openapi/described-route.js';
export { createHealthModule } from './health/health.module.js';
export { HealthFault, type CheckResult, type HealthCheck } from './health/checks.js';
export { etag, ifMatchOf } from './headers/etag.js';
export { idempotencyKeyOf } from './headers/idempotency-key.js';
export { requestIdOf } from './headers/request-id.js';
export {
  ProblemError,
  problemsOf,
  type ProblemBody,
  type ProblemCatalogue,
  type ProblemDefinition,
  type ProblemExtra,
  type ProblemFault,
} from './problem/problem.js';
export { createProblemModule } from './problem/problem.module.js';
export { ProblemFilter } from './problem/problem.filter.js';
export { WEB_PROBLEMS, webProblem } from './problem/web-problems.js';
export { refusalOf, type Refusal } from './recording/rejected.js';
export { tellRecorded, type Registrerat, type Stored } from './recording/tell-recorded.js';
export { toProblem, unavailable } from './problem/to-problem.js';
export { BodyValidationPipe, validBody } from './validation/validation.pipe.js';
export type { Bounds } from './validation/fields.js';
export type { FieldOptions } from './validation/field.js';
export {
  ChoiceField,
  CodeField,
  DayField,
  NumberField,
  PartIdField,
  UuidField,
  WholeNumberField,
  YesNoField,
} from './validation/fields.js';
export { TextField, TextsField } from './validation/text-fields.js';
export { ChoicesField } from './validation/choices-field.js';
export { CodesField } from './validation/codes-field.js';
export { ListField, ValueField, WholeNumberOrChoiceField } from './validation/compound-fields.js';
export { NumberChoiceField, NumbersOrChoiceField } from './validation/number-choice-fields.js';

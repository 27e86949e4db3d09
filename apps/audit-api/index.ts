export { createAuditApiModule } from './audit-api.module.js';
export { AUDIT_PROBLEMS } from './audit-problems.js';
export type { AuditApiOptions } from './options.js';

export { createAuditApiModule } from './audit-api.module.js';
export { AUDIT_PROBLEMS } from './audit-problems.js';
export { granskatOm } from './granskat-om.js';
export type { AuditApiOptions } from './options.js';

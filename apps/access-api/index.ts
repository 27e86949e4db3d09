export { createAccessApiModule } from './access-api.module.js';
export type { AccessApiOptions } from './options.js';
export { ACCESS_ADMIN_PROBLEMS } from './access-admin-problems.js';

import { describedRoute } from '../../libs/web/index.js';
import { AUDIT_PROBLEMS } from './audit-problems.js';

/** A route of this app. */
export const Route = describedRoute(AUDIT_PROBLEMS);

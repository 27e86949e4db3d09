import { describedRoute } from '../../../libs/web/index.js';
import { ACCESS_ADMIN_PROBLEMS } from '../access-admin-problems.js';

/** A route of this app. */
export const Route = describedRoute(ACCESS_ADMIN_PROBLEMS);

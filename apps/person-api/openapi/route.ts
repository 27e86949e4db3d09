import { describedRoute } from '../../../libs/web/index.js';
import { PERSON_PROBLEMS } from '../person-problems.js';

/** A route of this app. */
export const Route = describedRoute(PERSON_PROBLEMS);

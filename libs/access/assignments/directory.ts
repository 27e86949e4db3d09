import type { AccessDeps } from '../store/deps.js';
import { createCases, type Cases } from './cases.js';
import { createEnheter, type Enheter } from './enheter.js';
import { createHandover, type Handover } from './handover.js';
import { createNamed, type Named } from './named.js';
import { createRoles, type Roles } from './roles.js';
import { createStandings, type Standings } from './standing.js';
import { createUsers, type Users } from './users.js';

/** Who may do what, kept in our own database so that a revocation bites at the next request. */
export interface Directory extends Users, Roles, Cases, Standings, Named, Enheter, Handover {}

/** The directory of users, their roles, and the cases they are named on. Run `migrateAccess` first. */
export function createDirectory(deps: AccessDeps): Directory {
  return {
    ...createUsers(deps),
    ...createRoles(deps),
    ...createCases(deps),
    ...createStandings(deps),
    ...createNamed(deps),
    ...createEnheter(deps),
    ...createHandover(deps),
  };
}

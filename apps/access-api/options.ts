import type { Approvals, Directory, EmergencyAccess, ReadAudit } from '../../libs/access/index.js';

/** What the routes about access need from outside. */
export interface AccessApiOptions {
  readonly directory: Directory;
  readonly approvals: Approvals;
  readonly emergency: EmergencyAccess;
  readonly audit: Pick<ReadAudit, 'sample' | 'ofIndivid'>;
  /** Whose file an insats is in, and which nämnd answers for it. */
  readonly aktOf: (
    insatsId: string,
  ) => Promise<{ readonly individId: string; readonly namnd: string } | undefined>;
  /** Whether an insats is open, or something is left to be done in it. */
  readonly arOppen: (insatsId: string) => Promise<boolean>;
  /** The nämnder that answer for a person today. */
  readonly namnderOfIndivid: (individId: string) => Promise<readonly string[]>;
  /** The insatser of a person, as far as the read model knows. */
  readonly insatserOf: (individId: string) => Promise<readonly string[]>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export const ACCESS_OPTIONS = Symbol('access api options');

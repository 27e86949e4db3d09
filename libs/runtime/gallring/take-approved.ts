import { AccessError, type Approvals } from '../../access/index.js';
import type { GallringApprovals } from '../../privacy/index.js';

/** Takes an approval in use for one run, and for the same run again after a crash. */
export function takeApprovedFor(approvals: Approvals): GallringApprovals {
  return {
    takeApproved: async (id, korning) => {
      const found = await approvals.find(id);
      if (found?.kind !== 'gallring' || found.innehall.korning !== korning) {
        throw new AccessError('godkannande-saknas');
      }
      if (found.status !== 'verkstalld') await approvals.takeApproved(id, 'gallring');
    },
  };
}

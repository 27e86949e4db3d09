import { decodeUtgavaEvent } from '../../libs/domain/index.js';
import type { LoggedHistory } from '../../libs/outcome/index.js';

export const handles = ['UtgavaPublicerad'] as const;
export const ignores = {
  UtgavedelPublicerad: 'the rows of a release are read by the view of its figures',
};

interface Utgavehistorik {
  readonly events: readonly (LoggedHistory['events'][number] & { readonly position: bigint })[];
}

/** One row per release of the ledger, and where in the log it stands. */
export function rows({ events }: Utgavehistorik) {
  return events.flatMap(({ type, data, recordedAt, position }) => {
    const event = decodeUtgavaEvent(type, data);
    if (event.type !== 'UtgavaPublicerad') return [];
    const { nummer, datum } = event.data;
    return [{ nummer, datum, publicerad: recordedAt, position: String(position), om: event.data }];
  });
}

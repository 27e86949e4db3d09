import { decodeUtgavaEvent } from '../../libs/domain/index.js';
import type { LoggedHistory } from '../../libs/outcome/index.js';

export const handles = ['UtgavaPublicerad'] as const;
export const ignores = {
  UtgavedelPublicerad: 'the rows of a release are read by the view of its figures',
};

/** One row per release of the ledger. */
export function rows({ events }: LoggedHistory) {
  return events.flatMap(({ type, data, recordedAt }) => {
    const event = decodeUtgavaEvent(type, data);
    if (event.type !== 'UtgavaPublicerad') return [];
    const { nummer, datum } = event.data;
    return [{ nummer, datum, publicerad: recordedAt, om: event.data }];
  });
}

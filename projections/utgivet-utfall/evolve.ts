import { decodeUtgavaEvent } from '../../libs/domain/index.js';
import type { LoggedHistory } from '../../libs/outcome/index.js';

export const handles = ['UtgavedelPublicerad'] as const;
export const ignores = {
  UtgavaPublicerad: 'what a release is made from is told by the view of the releases',
};

/** The rows of every release, as they left. */
export function rows({ events }: LoggedHistory) {
  return events.flatMap(({ type, data }) => {
    const event = decodeUtgavaEvent(type, data);
    if (event.type !== 'UtgavedelPublicerad') return [];
    const { nummer, rader } = event.data;
    return rader.map(({ antal, forandring, ...grupp }) => ({
      nummer,
      ...grupp,
      antal,
      forandring,
    }));
  });
}

import type { ReadAllOptions } from './port.js';

/** Events per batch when nobody says otherwise. */
export const DEFAULT_BATCH = 1000;

/** The test that a filter by type and prefix means. */
export function matcher(
  options: Pick<ReadAllOptions, 'types' | 'prefix'>,
): (event: { readonly type: string; readonly stream: string }) => boolean {
  const types = options.types === undefined ? undefined : new Set(options.types);
  const prefix = options.prefix ?? '';
  return (event) =>
    event.stream.startsWith(prefix) && (types === undefined || types.has(event.type));
}

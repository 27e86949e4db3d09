import type { BehandlingBegransad, InsatsEvent } from './events.js';

/** The restriction that holds after a history as it holds; undefined when there is none. */
export function begransningOf(
  gallande: readonly InsatsEvent[],
): BehandlingBegransad['data'] | undefined {
  let holding: BehandlingBegransad['data'] | undefined;
  for (const event of gallande) {
    if (event.type === 'BehandlingBegransad') holding = event.data;
    else if (event.type === 'BegransningHavd') holding = undefined;
  }
  return holding;
}

import { derivedId } from '../../../libs/recording/index.js';
import { actorOf } from './refusals.js';

/** The id of the rating that the answers of a link become. */
export function skattningIdOf(svarslankId: string): string {
  return derivedId('skattning', actorOf({ svarslankId }));
}

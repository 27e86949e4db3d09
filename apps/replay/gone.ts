import type { PersonKey } from '../../libs/privacy/index.js';

/** Whether a person is erased, or about to be. One who never had a key is neither. */
export function isGone(tillstand: PersonKey['tillstand'] | undefined): boolean {
  return tillstand === 'radering-begard' || tillstand === 'forstord';
}

import * as domain from '../../../libs/domain/index.js';
import { INFORMANT, MATPUNKT, SEXVARDIGT } from './choices.js';

it.each([
  ['informant', INFORMANT, domain.INFORMANT],
  ['matpunkt', MATPUNKT, domain.MATPUNKT],
  ['sexvardig', SEXVARDIGT, domain.SEXVARDIG],
])('the kodverk %s explains every answer that the forms take', (_namn, answers, kodverk) => {
  expect(kodverk.map(({ kod }) => kod).sort()).toEqual([...answers].sort());
});

import { DATUM, oneOf, optional, type Shape } from './field.js';
import { wordsOf } from './lists.js';
import { JA_NEJ_OKANT } from './words.js';

/** The payload about a coordinated individual plan. */
export const SIP = [
  ['datum', DATUM],
  [
    'status',
    oneOf(
      'genomford',
      'planerad',
      'inte-genomford',
      'ej-aktuell',
      'samtycke-saknas',
      'uppgift-saknas',
    ),
  ],
  ['samtycke', oneOf('ja', 'nej', 'uppgift-saknas')],
  ['parter', optional(wordsOf(['bup', 'habilitering', 'annan-vard', 'skola', 'annan'], 1))],
  ['skolanInbjuden', optional(JA_NEJ_OKANT)],
  [
    'initieradAv',
    optional(oneOf('socialtjansten', 'varden', 'skolan', 'familjen', 'annan', 'uppgift-saknas')),
  ],
  [
    'skal',
    optional(
      oneOf('annan-part-avbojde', 'vantar-pa-annan-part', 'ej-tid', 'annan-plan-racker', 'annat'),
    ),
  ],
] satisfies Shape;

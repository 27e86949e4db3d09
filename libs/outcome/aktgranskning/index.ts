export { egnaSvar, type Momentsvar } from './egen.js';
export { granskningsbar, kandidater, URVAL_HANDLES, type Urvalsvillkor } from './granskningsbar.js';
export type { Granskarsvar } from './granskat.js';
export {
  jamforelse,
  type Jamforelseunderlag,
  type Momentjamforelse,
  type Skillnad,
} from './jamforelse.js';
export type { Samstammighet, VisadAndel } from './visat.js';

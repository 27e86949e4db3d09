export { FORSTA_DAGEN, syntheticCity, type CityOptions, type SyntheticInsats } from './city.js';
export {
  commandOf,
  daysUntil,
  idsOf,
  laterBy,
  type Forvantat,
  type Liv,
  type Steg,
} from './liv/liv.js';
export { readLiv } from './liv/read-liv.js';
export { recordLiv, type RecordLivOptions, type RecordLivReport } from './liv/record-liv.js';
export { recordCity, type RecordCityOptions, type RecordCityReport } from './record-city.js';
export { demoUtbud, recordUtbud, type DemoUtbud, type RecordUtbudReport } from './utbud.js';
export { utanInsats } from './utan-insats.js';

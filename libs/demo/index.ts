export { FORSTA_DAGEN, syntheticCity, type CityOptions, type SyntheticInsats } from './city.js';
export { recordCity, type RecordCityOptions, type RecordCityReport } from './record-city.js';

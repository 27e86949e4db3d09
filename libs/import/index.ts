export { angraKorning, type Angran } from './angra/angra-korning.js';
export { korningarI, type Korning } from './angra/korningar.js';
export { handelserI, type Korningshandelser } from './angra/korning.js';
export {
  angraLines,
  ANGRASKAL,
  antalAngrade,
  type Angrarapport,
  type Angraskal,
  type Angrat,
} from './angra/rapport.js';
export type { FileRefusal, FileRefusalCode } from './file/refusal.js';
export { readTable } from './file/read-table.js';
export { cellAddress, type Content, type Table, type TableRow } from './file/table.js';
export { importTable, type ImportOptions } from './import-table.js';
export { readMapping } from './mapping/read-mapping.js';
export type { Mapping, MappingFault, MappingRefusal } from './mapping/types.js';
export { reportCsv, reportLines } from './report/render.js';
export type { ImportReport, Radrapport, Radstatus } from './report/report.js';
export type { Orsak } from './row/rad.js';

export { tabellCsv } from './ark/csv.js';
export { tabellerXlsx, type Arbetsbok } from './ark/xlsx.js';
export { diagramSvg } from './diagram/diagram-svg.js';
export { rapportHtml } from './html/rapport-html.js';
export { RAPPORT_STIL_HASH } from './html/stil.js';
export { tidslinjeHtml } from './html/tidslinje-html.js';
export { TIDSLINJE_STIL_HASH } from './html/tidslinje-stil.js';
export type {
  Diagram,
  Forandringsdiagram,
  Forandringsrad,
  Klassrad,
  Klasstaplar,
  Medelpunkt,
  Styrdiagram,
  Styrpunkt,
  Trattdiagram,
  Trattenhet,
  Trattgrans,
} from './modell/diagram.js';
export { OgiltigRapport, type OgiltigRapportKod } from './modell/fel.js';
export type { Avsnitt, Rapport, Uppgift } from './modell/rapport.js';
export type { Kolumn, Kolumnslag, Tabell } from './modell/tabell.js';
export type { Tidslinjeavsnitt, Tidslinjesida } from './modell/tidslinjesida.js';
export { DOLT, type Dolt, type Intervall, type Tal, type Varde } from './modell/varde.js';
export {
  bakgrundsnamn,
  metodnamn,
  metodrapport,
  namndrapport,
  omradesnamn,
  periodnamn,
  skattningsnamn,
  type Rapportunderlag,
} from './utgava/index.js';
export { rapportPdf } from './pdf/rapport-pdf.js';

export { byggUtgava, UnderlagAndrat, type ByggdUtgava, type Byggval } from './bygg.js';
export { faktaOf, type Fakta } from './fakta.js';
export { liggareAv, type Liggare, type Utgava } from './liggare.js';
export { planeraUtgava, type Utgivningsval } from './planera.js';
export type { Utgivningsplan } from './plan.js';
export { ALLA, STADEN } from './rader.js';
export { Underlagssamlare, type Blad, type PlacedHistory } from './samlare.js';
export { likvardighet, type Likvardighetsrad, type Likvardighetsvy } from './likvardighet.js';
export { lagesord, malord } from './mal-lasning.js';
export { metodtabell, type Metodgrupp, type Metodrad } from './metodtabell.js';
export { allaMalrader, malrader, type Malandel, type Malgrupp, type Malrad } from './malrader.js';
export type { Malbrist, Malfraga, Mallage, Malskillnad, Malvarde } from './mallage.js';
export { malvarde } from './malvarde.js';
export { aretFore, kvartalI, sistaDagen } from './period.js';
export { tankOm, type Antagande, type Tankfraga, type Tankutfall } from './tank-om.js';
export {
  andelAv,
  DOLD,
  utgivenGrupp,
  type Urvalstratt,
  type Utgivengruppsvy,
  type Visadandel,
  type Visadforandring,
  type Visatantal,
} from './vy.js';
export { adderat, type Matvarden } from './bidrag.js';
export { Forklaring, ORSAKER, sammanlagt, type Revision, type Revisionsorsak } from './forklara.js';
export { plus } from './parsummor.js';
export { FONSTERMATT } from './matt.js';

export { SLAGORD } from './brevtext.js';
export type { Paminnelsedeps } from './deps.js';
export { Paminnelsefel, type PaminnelsefelKod } from './fel.js';
export type { Adressbok, Forfallande, Paminnelsekalla } from './kalla.js';
export { larma, RISKSLAG } from './larma.js';
export { paminn, type Paminnelseresultat } from './paminn.js';
export { FILER_SPARAS_DAGAR, FilSandare } from './sandare/fil.js';
export { Sandningsfel, type Brev, type Sandare, type Sandningslage } from './sandare/sandare.js';
export { SmtpSandare, type SmtpInstallningar } from './sandare/smtp.js';
export { LANGST_TILLBAKA, STEG, type Steg } from './steg.js';
export { senastPaminda } from './store/korningar.js';
export { gallraPaminnelser, kvarAvInsatser, SPARAS_DAGAR } from './store/rensa.js';
export { migratePaminnelse } from './store/schema.js';
export {
  skickaOm,
  utskick,
  UTSKICKSTILLSTAND,
  type Utskick,
  type Utskicksfraga,
  type Utskickspost,
  type Utskickstillstand,
} from './store/utskick.js';

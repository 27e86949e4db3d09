export { EnvelopeBroken, open, seal, type Envelope, type Place } from './envelope/envelope.js';
export {
  HuvudnyckelIBruk,
  IndividGallrad,
  NyckelbytePagar,
  NyckelEjLaddad,
  NyckelfilFelaktig,
  NyckelmappFel,
} from './keys/faults.js';
export { assertKeysBelong, hasKnownKeys, migrateKeyCheck } from './keys/key-check.js';
export { fileMasterKeys, type FileMasterKeysOptions } from './keys/file/file-master-keys.js';
export { memoryMasterKeys } from './keys/memory.js';
export { migratePersonKeys } from './keys/migrate.js';
export { createPersonKeys, type PersonKeysOptions } from './keys/person-keys.js';
export type { KeyForOptions, PersonKey, PersonKeys } from './keys/person-keys-port.js';
export type { MasterKeyInfo, MasterKeys, WrappedKey } from './keys/port.js';
export {
  destroyRetiredMasters,
  rotateMaster,
  type Nyckelbyte,
  type Nyckelbyteslage,
  type RotateOptions,
} from './keys/rotate.js';
export {
  NUMMERFEL,
  type Identitetsnummer,
  type Nummerfel,
  type NummerfelKod,
  type Nummerlasning,
  type Nummerslag,
} from './personnummer/nummer.js';
export { parseIdentitetsnummer, parseNummer, parseReservnummer } from './personnummer/parse.js';
export { registerutdragJson } from './registerutdrag/json.js';
export { registerutdragPdf } from './registerutdrag/pdf.js';
export type {
  Registerutdragsunderlag,
  UtdragBegransning,
  UtdragHandelse,
  UtdragInsats,
  UtdragLasning,
  UtdragGranskning,
  UtdragStudie,
  UtdragUndantag,
} from './registerutdrag/underlag.js';
export type { VaultOptions } from './vault/context.js';
export {
  ForMangaTraffar,
  IndividOkand,
  NummerUpptaget,
  OgiltigtNummer,
  OgiltigUppgift,
  OtillatenSokning,
} from './vault/faults.js';
export { migrateVault } from './vault/schema.js';
export { createVault } from './vault/vault.js';
export type {
  Individuppgifter,
  IndividRead,
  NyText,
  Personrattning,
  RattadUppgift,
  Registrerad,
  Registrering,
  Sokning,
  SparadText,
  TexterRead,
  Traff,
  Vault,
} from './vault/types.js';

export { isSignedIntyg, type Gallringsintyg, type SignedIntyg } from './gallring/certificate.js';
export type { GallringDeps, PlanDeps, ReapplyDeps } from './gallring/deps.js';
export { GALLRING_UTFORD } from './gallring/events.js';
export { GallringFault, type GallringFaultCode } from './gallring/fault.js';
export {
  discardPlan,
  korningar,
  korningMedId,
  type Korning,
  type Plansiffror,
} from './gallring/korning.js';
export { personKeyEraser } from './gallring/key-eraser.js';
export { postgresErasableLog } from './gallring/postgres-log.js';
export { migrateGallring } from './gallring/migrate.js';
export { planGallring, type Gallringsplan, type Planfraga } from './gallring/plan.js';
export type {
  Akter,
  Approvals as GallringApprovals,
  Cleaner,
  ErasableLog,
  ErasureTargets,
  PersonKeyEraser,
  ReadModels,
  Signer,
} from './gallring/ports.js';
export { resumeGallringar, runGallring, type Aterupptagen } from './gallring/run.js';
export type { Start } from './gallring/start.js';
export type { Steg } from './gallring/steg.js';
export { underGallring } from './gallring/under-gallring.js';
export {
  addUndantag,
  endUndantag,
  undantagOf,
  type NyttUndantag,
  type SparatUndantag,
} from './gallring/undantag-store.js';
export { fileJournal, type ErasureJournal, type StoredPost } from './journal/file-journal.js';
export type { Journalpost, Journaluppgift } from './journal/post.js';
export { reapplyJournal, type Journaltillampning } from './journal/reapply.js';
export type { Akt, Aktinsats, Undantag, Undantagsslag } from './retention/akt.js';
export type { Frist } from './retention/frist.js';
export type { Gallringsinstallation } from './retention/installation.js';
export { prova, type Provning } from './retention/prova.js';
export { GALLRINGSREGLER, type Gallringsregel } from './retention/regler.js';
export type { Skal, Undantagsnamn } from './retention/undantag.js';
export {
  createStudies,
  migrateStudies,
  type Pseudonym,
  type StudieMedIndivid,
  type Studies,
} from './studie/studies.js';
export { StudieAvslutad } from './studie/avslutad.js';
export { StudieBunden } from './studie/bunden.js';

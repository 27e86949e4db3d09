export { Asking, type Call } from './asking/asking.js';
export type { AccessEntry, Gate, InsatsThing, Thing } from './asking/gate.js';
export { AccessRefused } from './asking/refused.js';
export { serDolt } from './fields/dolt.js';
export { faltgruppOf, visible } from './fields/visible.js';
export { ATGARDER, findAtgard, type Atgard } from './policy/actions.js';
export type { Actor, Resource, Tilldelning } from './policy/actor.js';
export { decide, type Decision, type Nekad, type Tillaten } from './policy/decide.js';
export { AVSLAG, type AvslagKod } from './policy/denials.js';
export { mayAtAll, namndOmfattning } from './policy/extent.js';
export { medForegangare } from './policy/reach.js';
export type { AtgardRad, Regel } from './policy/rule.js';
export {
  ANDAMAL,
  FALTGRUPPER,
  HELA_STADEN,
  ROLLER,
  type Andamal,
  type Faltgrupp,
  type Niva,
  type Omfang,
  type Roll,
} from './policy/words.js';
export { migrateAccess } from './store/schema.js';
export { AccessError, GranskningOtillganglig, type AccessErrorCode } from './store/errors.js';
export { looksLikePersonnummer } from './store/personnummer.js';
export type { AccessDeps } from './store/deps.js';
export { createDirectory, type Directory } from './assignments/directory.js';
export type { NewUser, Subject, Users } from './assignments/users.js';
export type { NewTilldelning, Roles, TilldelningRow } from './assignments/roles.js';
export { namndvarning } from './assignments/namnd-varning.js';
export type { Enheter, Enhetsomfang } from './assignments/enheter.js';
export type { Chef, Medarbetare, Named, Namngivna } from './assignments/named.js';
export type { Handover, Overlamning } from './assignments/handover.js';
export {
  NyckelAteranvand,
  type Overlamnad,
  type Overlamningsbegaran,
  type Overlamningssvar,
} from './assignments/handover-answers.js';
export type { CaseAssignment, CaseInBoard, Cases } from './assignments/cases.js';
export type { CaseStanding, Standings } from './assignments/standing.js';
export {
  createEmergencyAccess,
  NODATKOMST_SKAL,
  type EmergencyAccess,
  type Nodatkomst,
  type NodatkomstSkal,
  type OpenNodatkomst,
} from './emergency/emergency.js';
export { createApprovals, type Approvals, type Beslut } from './approval/approvals.js';
export type {
  Godkannande,
  GodkannandeKind,
  GodkannandeStatus,
  NewGodkannande,
} from './approval/godkannande.js';
export { migrateReadAudit } from './audit/schema.js';
export { createReadAudit, type ReadAudit, type ReadAuditOptions } from './audit/read-audit.js';
export type { Lasning, LasningEntry, LasningUtfall, Resurs } from './audit/lasning.js';
export { instantsOf } from './audit/days.js';
export type { LasareTally, LasningTally, ReviewPeriod, ReviewSample } from './audit/review.js';
export type { GranskningReport, KnownHead } from './audit/verify.js';

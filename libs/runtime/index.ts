export { adressbokOf, readAdressbok } from './adressbok.js';
export { readConfig, type Config } from './config.js';
export { startCluster, type Cluster, type ClusterOptions } from './embedded-postgres/cluster.js';
export { makeFolder } from './embedded-postgres/folder.js';
export { individNyckel } from './individ-nyckel.js';
export { readLokalaRegister, registerTillaggHash } from './lokala-register.js';
export { openPlatform, type Platform } from './platform.js';
export { runShell, type Shell } from './run-shell.js';
export { sentenceFor } from './sentence.js';
export { untilStopped } from './until-stopped.js';
export { openEdge, type Edge } from './edge.js';
export { createCliGate, type CliIdentity } from './cli-actor.js';
export type { Gallring } from './gallring/index.js';
export { DEMO_ISSUER, DEMO_PATH, seedDemoPeople } from './identity.js';
export { akterOf, ansvarigaNamnder, insatserOf, overtagnaIndivider } from './individ-akter.js';
export { historyOf } from './history-of.js';
export { fodelsedagOf, individer, isKnownIndivid } from './kand-individ.js';
export { writeAudit } from './gate.js';
export type { Protection } from './protection.js';
export {
  utgeITrad,
  UtgivningNekad,
  type Utgivning,
  type Utgivningsbesked,
  type Utgivningsframsteg,
  type Utgivningsorder,
  type Utgivningsplats,
} from './utgivning/index.js';

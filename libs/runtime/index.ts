export { readConfig, type Config } from './config.js';
export { startCluster, type Cluster, type ClusterOptions } from './embedded-postgres/cluster.js';
export { makeFolder } from './embedded-postgres/folder.js';
export { individNyckel } from './individ-nyckel.js';
export { openPlatform, type Platform } from './platform.js';
export { runShell, type Shell } from './run-shell.js';
export { sentenceFor } from './sentence.js';
export { untilStopped } from './until-stopped.js';

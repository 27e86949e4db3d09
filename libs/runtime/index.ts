export { startCluster, type Cluster, type ClusterOptions } from './embedded-postgres/cluster.js';

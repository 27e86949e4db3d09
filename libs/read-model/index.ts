export { type ChangedRow } from './diff.js';
export { FencedOff, takeBatch, type Engine } from './live.js';
export { install } from './install.js';
export { migrateReadModel } from './migrate.js';
export { rowsAsOf, type OnProgress, type Pass } from './pass.js';
export {
  engineOf,
  projectionStatus,
  startProjector,
  type ProjectionStatus,
  type Projector,
} from './projector.js';
export {
  FoldFailed,
  viewName,
  type Cell,
  type CellProjection,
  type Projection,
  type Row,
  type RowProjection,
  type Sums,
} from './projection.js';
export {
  positionIn,
  positionOf,
  readConsistently,
  type Consistent,
  type Reading,
} from './read-consistently.js';
export { rebuild, type Rebuilt } from './rebuild.js';
export { revert } from './revert.js';
export { acquireLease, readControl, releaseLease } from './control.js';
export { dropPreviousBuilds, pastPosition } from './erasure.js';
export { DATABASE_ROLE, surfaceOf, type Surface } from './wall.js';

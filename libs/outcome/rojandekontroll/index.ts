export { FelaktigtTabellsystem } from './fel.js';
export { losare } from './highs-solver.js';
export type { LinearModel, LinearRow, LinearSession, Losare } from './linear-solver.js';
export type { Granskning, Overnivaorsak, Skydd, Skyddsval, Tabell } from './skydd.js';
export { skydda } from './skydda.js';
export type { Rojanderegel, Tabellcell, Tabellsystem } from './tabellsystem.js';

import { insatsForloppProjection } from './insats-forlopp/index.js';
import { metodStadsdelUtfallProjection } from './metod-stadsdel-utfall/index.js';
import { metodUtfallProjection } from './metod-utfall/index.js';
import { stadsdelUtfallProjection } from './stadsdel-utfall/index.js';

/** Every projection there is: a line added here is run, rebuilt, replayed and checked. */
export const PROJECTIONS = [
  insatsForloppProjection,
  metodUtfallProjection,
  stadsdelUtfallProjection,
  metodStadsdelUtfallProjection,
] as const;

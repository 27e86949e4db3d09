import { barnetsDelaktighetProjection } from './barnets-delaktighet/index.js';
import { ejVerkstalldaBeslutProjection } from './ej-verkstallda-beslut/index.js';
import { genomforandeProjection } from './genomforande/index.js';
import { insatsForloppProjection } from './insats-forlopp/index.js';
import { kvalitetsflaggorProjection } from './kvalitetsflaggor/index.js';
import { metodStadsdelUtfallProjection } from './metod-stadsdel-utfall/index.js';
import { metodTillganglighetProjection } from './metod-tillganglighet/index.js';
import { metodUtfallProjection } from './metod-utfall/index.js';
import { metodmixProjection } from './metodmix/index.js';
import { registreringskvalitetProjection } from './registreringskvalitet/index.js';
import { stadsdelUtfallProjection } from './stadsdel-utfall/index.js';
import { uppfoljningBevakningProjection } from './uppfoljning-bevakning/index.js';
import { utgavorProjection } from './utgavor/index.js';
import { utgivetUtfallProjection } from './utgivet-utfall/index.js';
import { vagenTillInsatsProjection } from './vagen-till-insats/index.js';
import { vantetiderProjection } from './vantetider/index.js';

/** Every projection there is: a line added here is run, rebuilt, replayed and checked. */
export const PROJECTIONS = [
  insatsForloppProjection,
  metodUtfallProjection,
  stadsdelUtfallProjection,
  metodStadsdelUtfallProjection,
  uppfoljningBevakningProjection,
  kvalitetsflaggorProjection,
  ejVerkstalldaBeslutProjection,
  registreringskvalitetProjection,
  barnetsDelaktighetProjection,
  genomforandeProjection,
  vantetiderProjection,
  vagenTillInsatsProjection,
  metodTillganglighetProjection,
  metodmixProjection,
  utgavorProjection,
  utgivetUtfallProjection,
] as const;

import { UNDERLAG_HANDLES, UNDERLAG_IGNORES, utfallPer } from '../../libs/outcome/index.js';

export const handles = UNDERLAG_HANDLES;
export const ignores = UNDERLAG_IGNORES;

/** What each insats adds to the figures of its stadsdelsnämnd, as the nämnd was then. */
export const cells = utfallPer('stadsdelsnamnd');

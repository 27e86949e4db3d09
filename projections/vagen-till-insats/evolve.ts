import { INSATS_EVENT_TYPES } from '../../libs/domain/index.js';
import { vagceller } from '../../libs/outcome/index.js';

export const handles = INSATS_EVENT_TYPES;
export const ignores = {
  UtfallAvidentifierat: 'what is left of gallrade insatser holds neither offers nor answers',
};

/** How far each insats came, and why no further. */
export const cells = vagceller;

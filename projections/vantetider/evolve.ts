import { INSATS_EVENT_TYPES } from '../../libs/domain/index.js';
import { vantetidsceller } from '../../libs/outcome/index.js';

export const handles = INSATS_EVENT_TYPES;
export const ignores = {
  UtfallAvidentifierat: 'what is left of gallrade insatser holds no days',
};

/** Every wait that each insats has begun, open or closed. */
export const cells = vantetidsceller;

import { INSATS_EVENT_TYPES } from '../../libs/domain/index.js';
import { genomforandeceller } from '../../libs/outcome/index.js';

export const handles = INSATS_EVENT_TYPES;
export const ignores = {
  UtfallAvidentifierat: 'what is left of gallrade insatser holds neither sessions nor goals',
};

/** What each ended insats tells of its sessions and its goals. */
export const cells = genomforandeceller;

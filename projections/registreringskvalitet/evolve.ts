import { INSATS_EVENT_TYPES } from '../../libs/domain/index.js';
import { registreringsceller } from '../../libs/outcome/index.js';

/** All of them: also that something was recorded at all is counted here. */
export const handles = INSATS_EVENT_TYPES;
export const ignores = {
  UtfallAvidentifierat:
    'what is left of gallrade insatser tells how they went, not how they were recorded',
};

/** What each insats adds to the figures on how it was recorded. */
export const cells = registreringsceller;

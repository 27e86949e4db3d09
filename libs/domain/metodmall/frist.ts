/** Days from start to plan where no template says otherwise. No law says 30: a product choice, near the audits' practice. */
export const PLAN_FRIST_DAGAR = 30;

/** A baseline later than this may already show the effect; about three weekly sessions. */
export const BASLINJE_FRIST_DAGAR = 21;

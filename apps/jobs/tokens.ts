export const JOB_DESK = Symbol('job desk');

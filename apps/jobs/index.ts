export { startJobs, type Jobs, type JobsOptions } from './jobs.js';
export type { JobDesk } from './job-desk.js';
export { openPaminnelser } from './paminnelseval.js';
export type { Paminnelseval } from './paminnelser.js';
export { createJobsModule } from './jobs.module.js';
export { JOB_PROBLEMS } from './job-problems.js';
export { utgivareOf, type Utgivare } from './utgivning/utgivning.js';

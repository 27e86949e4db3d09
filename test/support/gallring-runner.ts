// Run as a process of its own, to be killed: node gallring-runner.js <url> <folder> <arrow>
import pg from 'pg';
import { reapplyJournal } from '../../libs/privacy/journal/reapply.js';
import { resumeGallringar, runGallring } from '../../libs/privacy/gallring/run.js';
import { now, startOf } from './gallring-prov.js';
import { provDeps } from './gallring-ports.js';

const [url = '', folder = '', arrow = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 6 });

/** Death at the arrow, by nobody's leave: no finally, no rollback, no flush. */
function fault(point: string): Promise<void> {
  if (point !== arrow) return Promise.resolve();
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

/** What a service does at start: the journal first, then what was left; and then the run that waits, if any. */
const deps = { ...provDeps(pool, folder, now), fault };
await reapplyJournal(deps);
await resumeGallringar(deps);
const waiting = await startOf(pool);
if (waiting !== undefined) await runGallring(deps, waiting);
await pool.end();

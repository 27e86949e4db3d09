import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  FilSandare,
  SmtpSandare,
  type Forfallande,
  type Sandare,
} from '../../../libs/paminnelse/index.js';
import { openPlatform, readConfig } from '../../../libs/runtime/index.js';
import { startJobs } from '../jobs.js';

// A worker to be killed: it has what falls due in a file, the day in its environment, and says when it is there.
const { SAKER = '', DAG = '', UTSKICK = '', SMTP = '' } = process.env;
const saker = JSON.parse(readFileSync(SAKER, 'utf8')) as readonly Forfallande[];

/** Takes its time, as a disk or a mail server would, so that it can be killed in the middle. */
function slow(sandare: Sandare): Sandare {
  const { idempotent, needsAddress } = sandare;
  return {
    idempotent,
    needsAddress,
    async skicka(brev) {
      await sleep(3);
      await sandare.skicka(brev);
      await sleep(3);
    },
  };
}

const config = readConfig();
const platform = await openPlatform(config);
const jobs = await startJobs({
  platform,
  worker: { lockDuration: 1_000, stalledInterval: 500, drainDelay: 1 },
  paminnelser: {
    now: () => Date.parse(`${DAG}T08:00:00Z`),
    kalla: {
      async forfallande(fran, till) {
        await sleep(10);
        return saker.filter(({ forfaller }) => forfaller >= fran && forfaller <= till);
      },
    },
    adressbok: { epost: (anvandare) => Promise.resolve(`${anvandare}@kommun.example`) },
    sandare:
      SMTP === ''
        ? slow(new FilSandare(UTSKICK))
        : new SmtpSandare({ url: SMTP, fran: 'utfall@kommun.example' }),
    inloggning: 'https://utfall.kommun.example',
  },
});
process.stdout.write('redo\n');
await jobs.scheduled;

import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { readLokalaRegister } from '../lokala-register.js';
import { openLogStores } from './log-stores.js';
import type { Utgivningsbud, Utgivningsorder, Utgivningsplats } from './order.js';
import { utfor } from './utfor.js';

/** The entry of the thread: one order, its progress, its answer, and the end. */
const { order, plats } = workerData as {
  readonly order: Utgivningsorder;
  readonly plats: Utgivningsplats;
};
const manifest = new URL('../../../../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };
const say = (bud: Utgivningsbud) => parentPort?.postMessage(bud);

readLokalaRegister(plats.registerFolder);
const log = await openLogStores(plats);
try {
  const av = Number(order.position);
  const bud = await utfor(order, {
    ...{ store: log.store, reader: log.reader, kodversion: version },
    onProgress: (handelser) => say({ slag: 'framsteg', framsteg: { handelser, av } }),
    onSkydd: (andel) => say({ slag: 'framsteg', framsteg: { skyddat: Math.round(andel * 100) } }),
  });
  say(bud);
} finally {
  await log.close();
}

// Run as a process of its own, to be killed: node append-writer.js <url> <journal> <round>
import { openSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresEventStore, StoreUnavailable } from '../../libs/event-store/index.js';
import { chaosRequest } from './append-journal.js';

const [url = '', journal = '', round = ''] = process.argv.slice(2);
const WRITERS = 16;

const file = openSync(journal, 'a');
const store = new PostgresEventStore({
  url,
  deadlines: { connectMs: 1_000, appendMs: 2_000 },
});

/** Appends without end. Each key is in the journal before it is sent, and again once acknowledged. */
async function write(writer: number): Promise<never> {
  for (let nr = 0; ; nr++) {
    const key = `${round}-${writer}-${nr}`;
    writeSync(file, `sent ${key}\n`);
    await untilAcknowledged(key);
    writeSync(file, `done ${key}\n`);
  }
}

async function untilAcknowledged(key: string): Promise<void> {
  for (;;) {
    try {
      await store.append(chaosRequest(key));
      return;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await sleep(20);
    }
  }
}

await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));

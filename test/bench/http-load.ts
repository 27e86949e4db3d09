import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const { base, clients, ms, body, authorization } = workerData as {
  base: string;
  clients: number;
  ms: number;
  body: object;
  authorization: string;
};
const agent = new Agent({ keepAlive: true, maxSockets: clients });
const until = performance.now() + ms;
let answered = 0;

function send(): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      authorization,
    };
    const call = request(`${base}/v1/insatser`, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 201) answered += 1;
        resolve();
      });
    });
    call.once('error', reject);
    // Another person each time, as in life: what is known of a person is looked up at each opening.
    call.end(JSON.stringify({ ...body, individId: randomUUID() }));
  });
}

async function client(): Promise<void> {
  while (performance.now() < until) await send();
}

await Promise.all(Array.from({ length: clients }, client));
agent.destroy();
parentPort?.postMessage(answered);

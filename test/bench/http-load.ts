import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const { base, clients, ms, body } = workerData as {
  base: string;
  clients: number;
  ms: number;
  body: object;
};
const agent = new Agent({ keepAlive: true, maxSockets: clients });
const payload = JSON.stringify(body);
const until = performance.now() + ms;
let answered = 0;

function send(): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const call = request(`${base}/v1/insatser`, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 201) answered += 1;
        resolve();
      });
    });
    call.once('error', reject);
    call.end(payload);
  });
}

async function client(): Promise<void> {
  while (performance.now() < until) await send();
}

await Promise.all(Array.from({ length: clients }, client));
agent.destroy();
parentPort?.postMessage(answered);

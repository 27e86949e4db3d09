import type { Request, Response } from 'express';
import type { Radsvar, Summering } from './result.js';

/** How long a sender that is still sending when all is said may go on before it is cut off. */
const LINGER_MS = 2_000;

/**
 * Answers line by line. While the sender is still sending, nothing waits for it to read: it may be one
 * that sends everything first, and the two would wait for each other for ever.
 */
export class Svarsstrom {
  constructor(
    private readonly request: Request,
    private readonly response: Response,
  ) {
    response.status(200).type('application/x-ndjson');
  }

  async write(told: Radsvar | Summering): Promise<void> {
    if (this.response.destroyed) return;
    const roomy = this.response.write(`${JSON.stringify(told)}\n`);
    if (!roomy && this.request.readableEnded) await drained(this.response);
  }

  /** Ends the answer. Who was not read to the end is cut off, or could send for ever. */
  end(): void {
    this.response.end();
    if (this.request.readableEnded) return;
    this.request.resume();
    setTimeout(() => this.request.destroy(), LINGER_MS).unref();
  }
}

function drained(response: Response): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

import { Worker } from 'node:worker_threads';
import type {
  Utgivningsbesked,
  Utgivningsbud,
  Utgivningsframsteg,
  Utgivningsorder,
  Utgivningsplats,
} from './order.js';

/** Why a release was not made; what to do instead stands in the message. */
export class UtgivningNekad extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'UtgivningNekad';
  }
}

export interface Utgivning {
  readonly plats: Utgivningsplats;
  readonly signal?: AbortSignal | undefined;
  readonly onFramsteg?: (framsteg: Utgivningsframsteg) => void;
  /** The compiled entry of the thread; beside this file unless told. */
  readonly trad?: URL;
}

const BESIDE = new URL('./trad.js', import.meta.url);

/**
 * Makes a release in a thread of its own: the proof that it reveals nobody keeps a processor busy for
 * minutes, and whoever asks for something meanwhile is to be answered. Told to stop, it ends at once;
 * what has been appended is whole, or nothing is.
 *
 * @throws UtgivningNekad
 */
export function utgeITrad(order: Utgivningsorder, utgivning: Utgivning): Promise<Utgivningsbesked> {
  const { plats, signal, onFramsteg, trad = BESIDE } = utgivning;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(trad, { workerData: { order, plats } });
    const stop = () => {
      // What it has said and nobody has heard yet comes all the same, and is of no more use.
      worker.removeAllListeners('message');
      reject(signal?.reason as Error);
      void worker.terminate();
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (bud: Utgivningsbud) => {
      if (bud.slag === 'framsteg') onFramsteg?.(bud.framsteg);
      else if (bud.slag === 'klar') resolve(bud.besked);
      else reject(new UtgivningNekad(bud.code, bud.message));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      reject(new Error(`Utgivningens tråd slutade utan svar (kod ${code}).`));
    });
  });
}

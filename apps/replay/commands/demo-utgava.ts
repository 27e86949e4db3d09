import {
  utgeITrad,
  UtgivningNekad,
  type Config,
  type Platform,
} from '../../../libs/runtime/index.js';
import { lasLiggare } from '../../../libs/utgivning/index.js';
import { CommandFailed } from '../session.js';

/** A release that is being made beside everything else. */
export interface Demoutgava {
  /** False when there is one since before. */
  readonly pagar: boolean;
  /** What came of it, as a line to print. */
  readonly klar: Promise<string>;
  /** Lets go of it: nothing of it is published then, and the next start makes it. */
  stop(): void;
}

/** Publishes what has closed of this year and the last, so that the socialnämnd has a whole year to read. Once. */
export async function beginRelease(platform: Platform, config: Config): Promise<Demoutgava> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  const { liggare } = await lasLiggare(platform.store);
  const last = liggare.utgavor.at(-1);
  if (last !== undefined) {
    const klar = Promise.resolve(`Utgåva ${last.om.nummer} är redan publicerad.`);
    return { pagar: false, klar, stop };
  }
  const order = {
    ...{ publicera: true, position: String(await platform.reader.head()), now: Date.now() },
    ...{ karens: 30, minstaAntal: 5, actor: 'demo', correlationId: 'demo' },
  };
  const { databaseUrl } = platform;
  const plats = {
    ...{ databaseUrl, eventstoreUrl: config.eventstoreUrl, registerFolder: config.registerFolder },
  };
  const made = utgeITrad(order, { plats, signal: stopping.signal });
  const klar = made.then(({ om }) => told(om), refused);
  // Told where it is awaited; until then nobody may take it for one that nobody hears.
  klar.catch(() => undefined);
  return { pagar: true, klar, stop };
}

function told(om: { readonly nummer: number; readonly rader: number; readonly dolda: number }) {
  return `Utgåva ${om.nummer} publicerad: ${om.rader} rader, ${om.dolda} tal dolda för att inte röja någon.`;
}

function refused(error: unknown): never {
  throw error instanceof UtgivningNekad ? new CommandFailed(error.message) : error;
}

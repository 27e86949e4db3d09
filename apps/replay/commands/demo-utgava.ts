import { datumInSweden } from '../../../libs/domain/index.js';
import type { Platform } from '../../../libs/runtime/index.js';
import { lasLiggare, publicera } from '../../../libs/utgivning/index.js';
import { VERSION } from '../version.js';
import { withForlag } from './utgava/forlag.js';

/** Publishes what has closed of this year and the last, so that the socialnämnd has a whole year to read. Once. */
export async function makeRelease(platform: Platform): Promise<string> {
  const { liggare } = await lasLiggare(platform.store);
  const last = liggare.utgavor.at(-1);
  if (last !== undefined) return `Utgåva ${last.om.nummer} är redan publicerad.`;
  const now = Date.now();
  const onskan = {
    position: await platform.store.head(),
    franAr: Number(datumInSweden(now).slice(0, 4)) - 1,
    ...{ karens: 30, minstaAntal: 5, actor: 'demo', correlationId: 'demo', now },
  };
  const { om } = await withForlag(platform, (forlag) =>
    publicera({ ...forlag, kodversion: VERSION }, onskan),
  );
  return `Utgåva ${om.nummer} publicerad: ${om.rader} rader, ${om.dolda} tal dolda för att inte röja någon.`;
}

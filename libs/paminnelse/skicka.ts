import type { PoolClient } from 'pg';
import type { Paminnelsedeps } from './deps.js';
import { Paminnelsefel } from './fel.js';
import { Sandningsfel, type Brev, type Sandare } from './sandare/sandare.js';
import { withSendingLock } from './store/sending-lock.js';
import { anmalFel, avvisa, markeraSkickat, redUtStrandade, ta, vantande } from './store/ko.js';
import type { Vantande } from './store/ko.js';

type Skickdeps = Pick<
  Paminnelsedeps,
  'pool' | 'now' | 'adressbok' | 'sandare' | 'reserv' | 'signal'
>;

/** A message that has been put off this often is given up, and told in the list. */
export const MAX_FORSOK = 9;

/** Messages that one run may leave nobody knows where. */
const MAX_OKLARA = 3;

const UTAN_ADRESS = 'Medarbetaren har ingen e-postadress. Lägg in en och skicka om.';

/**
 * Sends what waits, one message after the other, by one sender at a time. That a message is being sent is
 * committed before it is handed over, and that it has been, after. So whatever is found half-way was left by
 * one who died: handed over again where that is harmless, else left as unclear for a person to decide.
 * @throws Paminnelsefel when something is still to be sent, so that the job is tried again
 */
export async function skickaUtskick(deps: Skickdeps): Promise<void> {
  await withSendingLock(deps.pool, async (client) => {
    await redUtStrandade(client);
    const fel: Sandningsfel[] = [];
    for (const utskick of await vantande(client)) {
      deps.signal?.throwIfAborted();
      if (arHopplost(fel)) break;
      const nytt = await skickaEtt(deps, client, utskick);
      if (nytt !== undefined) fel.push(nytt);
    }
    const sista = fel.at(-1);
    if (sista !== undefined && (await vantande(client)).length > 0) {
      throw new Paminnelsefel('utskick-vantar', sista.message);
    }
  });
}

/** A server that is down, or that swallows one message after the other, gets no more of them in this run. */
function arHopplost(fel: readonly Sandningsfel[]): boolean {
  const oklara = fel.filter(({ lage }) => lage === 'oklart');
  return fel.at(-1)?.lage === 'nere' || oklara.length >= MAX_OKLARA;
}

/** @returns what went wrong, if anything did */
async function skickaEtt(
  deps: Skickdeps,
  client: PoolClient,
  { id, mottagare }: Vantande,
): Promise<Sandningsfel | undefined> {
  const epost = await adressTill(deps, mottagare);
  if (epost instanceof Sandningsfel) return epost;
  const sandare = sandareFor(deps, epost);
  if (sandare === undefined) {
    await avvisa(client, id, UTAN_ADRESS);
    return undefined;
  }
  const taget = await ta(client, id, sandare.idempotent);
  if (taget === undefined) return undefined;
  const fel = await overlamna(sandare, { ...taget, epost });
  if (fel === undefined) await markeraSkickat(client, id, deps.now());
  else await anmalFel(client, id, { lage: slutligt(fel, taget.forsok), fel: fel.message });
  return fel;
}

function adressTill(
  { adressbok }: Skickdeps,
  mottagare: string,
): Promise<string | undefined | Sandningsfel> {
  return adressbok
    .epost(mottagare)
    .catch(() => new Sandningsfel('nere', 'Medarbetarnas adresser går inte att läsa just nu.'));
}

function sandareFor(
  { sandare, reserv }: Skickdeps,
  epost: string | undefined,
): Sandare | undefined {
  return epost === undefined && sandare.needsAddress ? reserv : sandare;
}

/** A fault that the sender did not foresee, a full disk for one, tells nothing of what became of the message. */
async function overlamna(sandare: Sandare, brev: Brev): Promise<Sandningsfel | undefined> {
  try {
    await sandare.skicka(brev);
    return undefined;
  } catch (error) {
    if (error instanceof Sandningsfel) return error;
    const message = error instanceof Error ? error.message : String(error);
    return new Sandningsfel(sandare.idempotent ? 'nere' : 'oklart', message);
  }
}

function slutligt({ lage }: Sandningsfel, forsok: number): Sandningsfel['lage'] {
  return lage === 'senare' && forsok >= MAX_FORSOK ? 'avvisat' : lage;
}

import type { ClientBase } from 'pg';
import type { Datum } from '../domain/index.js';
import { brevtext } from './brevtext.js';
import type { Paminnelsedeps } from './deps.js';
import { Paminnelsefel } from './fel.js';
import { fonsterFor, type Fonster } from './steg.js';
import { noteraKorning, senasteKorning } from './store/korningar.js';
import { motta, noteraKanda } from './store/kanda.js';
import { noteraSkickade, nyaPerMottagare } from './store/nya.js';
import { inTransaction } from '../postgres/index.js';
import { rensaGamla } from './store/rensa.js';
import { valj, type Paminnelse, type Urval } from './urval.js';

type Skrivdeps = Pick<Paminnelsedeps, 'pool' | 'now' | 'kalla' | 'inloggning' | 'slagord'>;

const OMTAG = 5;

/**
 * Writes the digests of a day. Reminders, digests and the day itself are written in one transaction: killed
 * before it, nothing has happened; after it, everything; and the same day again adds only what is new.
 * The source is asked before the lock is taken. If another run moved the last day meanwhile, all is done anew.
 */
export async function skrivUtskick(deps: Skrivdeps, dag: Datum): Promise<void> {
  for (let omtag = 0; omtag < OMTAG; omtag += 1) {
    const fonster = fonsterFor(dag, await senasteKorning(deps.pool));
    if (fonster === undefined) return;
    const urval = await valj(deps.kalla, fonster, (nycklar) => motta(deps.pool, nycklar));
    const skrivet = await inTransaction(deps.pool, (client) =>
      skriv(deps, client, { fonster, urval }),
    );
    if (skrivet) return;
  }
  throw new Paminnelsefel('paminnelser-krockar');
}

interface Underlag {
  readonly fonster: Fonster;
  readonly urval: Urval;
}

async function skriv(
  deps: Skrivdeps,
  client: ClientBase,
  { fonster, urval }: Underlag,
): Promise<boolean> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('utfall paminnelse skriv'))`);
  const nu = fonsterFor(fonster.dag, await senasteKorning(client));
  if (nu?.fran !== fonster.fran) return false;
  for (const nya of (await nyaPerMottagare(client, urval.paminnelser)).values()) {
    await noteraSkickade(client, await laggTill(deps, client, { dag: fonster.dag, nya }), nya);
  }
  const at = deps.now();
  await noteraKorning(client, fonster, { utanAnsvarig: urval.utanAnsvarig, at });
  await noteraKanda(client, urval.kanda, fonster.dag);
  await rensaGamla(client, fonster.dag);
  return true;
}

interface Nytt {
  readonly dag: Datum;
  readonly nya: readonly Paminnelse[];
  /** Other words than those of a digest. */
  readonly brev?: typeof brevtext;
}

/** One digest; its number tells it from those of earlier runs of the same day. */
export async function laggTill(
  { now, inloggning, slagord }: Skrivdeps,
  client: ClientBase,
  { dag, nya, brev }: Nytt,
): Promise<string> {
  const { amne, text } = (brev ?? brevtext)(nya, { dag, inloggning, slagord });
  const poster = nya.map(({ nyckel, steg, insatsId, slag, forfaller }) => ({
    nyckel,
    steg,
    insatsId,
    slag,
    forfaller,
  }));
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO paminnelse.utskick (mottagare, dag, nummer, amne, text, poster, skapat)
     SELECT $1, $2::date, coalesce(max(nummer), 0) + 1, $3, $4, $5, $6
     FROM paminnelse.utskick WHERE mottagare = $1 AND dag = $2::date
     RETURNING id`,
    [nya[0]?.mottagare, dag, amne, text, JSON.stringify(poster), new Date(now())],
  );
  return rows[0]?.id ?? '';
}

import {
  datumInSweden,
  encodeUtgavaEvent,
  UTGAVELIGGARE,
  type UtgavaEvent,
  type Utgivenrad,
} from '../domain/index.js';
import { WrongExpectedRevision, type EventStore, type NewEvent } from '../event-store/index.js';
import { dagVid, framstall, type Framstalld, type Recept, type Verkstad } from './framstall.js';
import { lasLiggare } from './liggare.js';

/** Why a release was not published: what to do instead stands in the message. */
export class UtgavaNekad extends Error {
  constructor(
    readonly code:
      'inget-att-publicera' | 'tom-logg' | 'aldre-position' | 'utgava-saknas' | 'samtidig-utgava',
    message: string,
  ) {
    super(message);
    this.name = 'UtgavaNekad';
  }
}

export interface Publicering {
  readonly position: bigint;
  /** First year that is published; left out: that of the last release, or last year. */
  readonly franAr?: number;
  /** Days to wait for late entries after a period has ended. */
  readonly karens: number;
  readonly minstaAntal: number;
  /** Who publishes, and the request it belongs to. */
  readonly actor: string;
  readonly correlationId: string;
  readonly now: number;
}

type Utgavebesked = Framstalld['om'];

export type Forlag = Verkstad & { readonly store: EventStore };

/** Makes the next release. Writes nothing: what `publicera` would publish. */
export async function provtryck(
  forlag: Forlag,
  onskan: Publicering,
): Promise<Framstalld & { readonly revision: bigint }> {
  const { liggare, revision } = await lasLiggare(forlag.store);
  const recept = await receptFor(forlag, onskan, liggare.utgavor.at(-1)?.om);
  return { ...(await framstall(recept, liggare, forlag)), revision };
}

/**
 * Publishes what has been closed since the last release. The ledger takes one release at a time: of two
 * made side by side the second is refused by its revision and checked anew against the first.
 *
 * @throws UtgavaNekad, UnderlagAndrat
 */
export async function publicera(forlag: Forlag, onskan: Publicering): Promise<Framstalld> {
  const { revision, ...made } = await provtryck(forlag, onskan);
  if (made.om.perioder.length === 0) {
    throw new UtgavaNekad(
      'inget-att-publicera',
      'Inga nya perioder har stängts sedan den senaste utgåvan. Vänta tills kvartalet är slut och karenstiden har gått.',
    );
  }
  const expected = revision < 0n ? ('no-stream' as const) : revision;
  const key = `utgava-${made.om.nummer}-${made.om.innehallSha256}`;
  try {
    const events = eventsOf(made, onskan);
    await forlag.store.append({ stream: UTGAVELIGGARE, expected, key, events });
  } catch (error) {
    throw error instanceof WrongExpectedRevision ? beatenToIt() : error;
  }
  return made;
}

function beatenToIt(): UtgavaNekad {
  return new UtgavaNekad(
    'samtidig-utgava',
    'Någon annan publicerade en utgåva under tiden. Inget av ditt är publicerat: gör ett nytt provtryck mot den nya.',
  );
}

async function receptFor(
  { store }: Forlag,
  { position, now, karens, minstaAntal, ...onskan }: Publicering,
  last: Utgavebesked | undefined,
): Promise<Recept> {
  const datum = await dagVid(store, position);
  if (datum === undefined) {
    throw new UtgavaNekad('tom-logg', 'Loggen är tom: det finns inget att publicera.');
  }
  if (last !== undefined && position < BigInt(last.tillPosition)) {
    throw new UtgavaNekad(
      'aldre-position',
      `Utgåva ${last.nummer} bygger på position ${last.tillPosition}. En ny utgåva kan inte bygga på en tidigare.`,
    );
  }
  const before = last ?? { nummer: 0, franAr: yearBefore(now) };
  const franAr = onskan.franAr ?? before.franAr;
  return { nummer: before.nummer + 1, position, datum, franAr, karens, minstaAntal };
}

function yearBefore(now: number): number {
  return Number(datumInSweden(now).slice(0, 4)) - 1;
}

const ROWS_PER_EVENT = 500;

function eventsOf({ om, rader }: Framstalld, onskan: Publicering): readonly NewEvent[] {
  const datum = datumInSweden(onskan.now);
  const parts: UtgavaEvent[] = chunks(rader).map((part, index) => ({
    type: 'UtgavedelPublicerad',
    data: { nummer: om.nummer, del: index + 1, rader: part },
  }));
  const whole: UtgavaEvent = { type: 'UtgavaPublicerad', data: { ...om, datum } };
  const metadata = {
    ...{ occurredOn: datum, actor: onskan.actor, correlationId: onskan.correlationId },
    source: { kind: 'manual' },
  } as const;
  return [...parts, whole].map((event) => ({ ...encodeUtgavaEvent(event), metadata }));
}

function chunks(rader: readonly Utgivenrad[]): readonly (readonly Utgivenrad[])[] {
  const parts: Utgivenrad[][] = [];
  for (let at = 0; at < rader.length; at += ROWS_PER_EVENT) {
    parts.push(rader.slice(at, at + ROWS_PER_EVENT));
  }
  return parts;
}

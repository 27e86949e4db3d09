import { datumInSweden, type Datum, type UtgavaPublicerad } from '../domain/index.js';
import type { EventStore } from '../event-store/index.js';
import {
  byggUtgava,
  losare as makeLosare,
  planeraUtgava,
  type ByggdUtgava,
  type Liggare,
  type Losare,
} from '../outcome/index.js';
import { definitionerSha256, sha256 } from './definitioner.js';
import { lasBlad, type Lasning } from './underlag.js';

/** What a release is made from: given again, it gives the same bytes. */
export interface Recept {
  readonly nummer: number;
  readonly position: bigint;
  /** Swedish day when the position was reached. */
  readonly datum: Datum;
  readonly franAr: number;
  readonly karens: number;
  readonly minstaAntal: number;
}

export interface Verkstad extends Lasning {
  readonly store: Pick<EventStore, 'readAll'>;
  readonly kodversion: string;
  readonly losare?: Losare;
  /** How much of the protection is done, 0 to 1. */
  readonly onSkydd?: (andel: number) => void;
}

/** A release, ready to leave. */
export interface Framstalld {
  readonly om: Omit<UtgavaPublicerad['data'], 'datum'>;
  readonly rader: ByggdUtgava['rader'];
}

/** Makes a release from the log and the ledger as it was before it. Writes nothing. */
export async function framstall(
  recept: Recept,
  liggare: Liggare,
  verkstad: Verkstad,
): Promise<Framstalld> {
  const plan = planeraUtgava(liggare, recept);
  const blad = plan.nya.size === 0 ? [] : await lasBlad(verkstad, plan);
  const { nummer, position, minstaAntal, franAr, karens } = recept;
  const built = byggUtgava(blad, {
    ...{ plan, liggare, regel: { minstaAntal } },
    losare: verkstad.losare ?? (await makeLosare()),
    ...(verkstad.onSkydd === undefined ? {} : { onProgress: verkstad.onSkydd }),
  });
  return {
    rader: built.rader,
    om: {
      ...{ nummer, tillPosition: String(position), perioder: [...plan.nya] },
      ...{ franAr, karens, minstaAntal, skydd: built.skydd },
      ...{ rader: built.rader.length, dolda: built.dolda },
      innehallSha256: sha256(JSON.stringify(built.rader)),
      definitionerSha256: definitionerSha256(),
      kodversion: verkstad.kodversion,
    },
  };
}

/** The Swedish day when a position was reached: of its event, or of the last before it. */
export async function dagVid(
  store: Pick<EventStore, 'readAll'>,
  position: bigint,
): Promise<Datum | undefined> {
  let last: number | undefined;
  for await (const batch of store.readAll({ after: position - 1n, until: position })) {
    last = batch.at(-1)?.recordedAt ?? last;
  }
  return last === undefined ? undefined : datumInSweden(last);
}

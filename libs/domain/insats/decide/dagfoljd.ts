import type { Datum } from '../../datum.js';
import type { Rejection } from '../../rejection.js';
import type { InsatsEvent } from '../events.js';
import { reject } from '../reject.js';

/** Two days of one event, where the later cannot come before the earlier. */
interface Dagfoljd {
  readonly tidigare: readonly [falt: string, dag: Datum];
  readonly senare: readonly [falt: string, dag: Datum | undefined];
  /** The field that is pointed at. */
  readonly vid: string;
}

/** Days within one event that contradict each other. */
export function dagfoljdFaults(event: InsatsEvent): readonly Rejection[] {
  return foljder(event).flatMap(({ tidigare: [falt, forst], senare: [vilket, sist], vid }) =>
    sist === undefined || sist >= forst
      ? []
      : [
          reject(
            'dagar-i-fel-ordning',
            { falt: vilket, varde: sist, forsta: falt, datum: forst },
            `/${vid}`,
          ),
        ],
  );
}

function foljder(event: InsatsEvent): readonly Dagfoljd[] {
  const { datum } = event.data;
  const idag = ['datum', datum] as const;
  switch (event.type) {
    case 'BeslutFattat': {
      const { giltigFrom, giltigTom } = event.data;
      const forst = giltigFrom === undefined ? idag : (['giltigFrom', giltigFrom] as const);
      return [{ tidigare: forst, senare: ['giltigTom', giltigTom], vid: 'giltigTom' }];
    }
    case 'UppfoljningGenomford': {
      const senare = ['nastaUppfoljning', event.data.nastaUppfoljning] as const;
      return [{ tidigare: idag, senare, vid: 'nastaUppfoljning' }];
    }
    case 'UppfoljningEfterUtredningBeslutad': {
      const { utredningAvslutad: slut, slutdatum } = event.data;
      const vid = 'utredningAvslutad';
      return [
        { tidigare: idag, senare: ['slutdatum', slutdatum], vid: 'slutdatum' },
        ...(slut === undefined ? [] : [{ tidigare: [vid, slut] as const, senare: idag, vid }]),
      ];
    }
    default:
      return [];
  }
}
